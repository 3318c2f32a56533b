#!/usr/bin/env bash
# Installs a build, moves what was installed elsewhere, and uses it there: the program on the
# samples, the libraries by the example of the README. CXX and CMAKE_GENERATOR are the build's.
# usage: tests/house/installed.sh BUILD
set -euo pipefail
source=$(cd "$(dirname "$0")/../.." && pwd)
build=$1
work=$build/tests/installed
rm -rf "$work"
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
cd "$work"
unset ENTENTE_DATA

fail() {
  echo "tests/house/installed.sh: $1" >&2
  exit 1
}
quietly() {
  "$@" >log 2>&1 && return
  cat log >&2
  fail "failed: $*"
}

quietly cmake --install "$build" --prefix "$work/here"
mv here there
there=$work/there

for file in bin/entente share/entente/encoder.model share/man/man1/entente.1 \
  share/bash-completion/completions/entente share/fish/vendor_completions.d/entente.fish \
  share/zsh/site-functions/_entente share/zsh/vendor-completions/_entente \
  share/doc/entente/patterns.md include/entente/graph/graph.hpp; do
  [ -s "$there/$file" ] || fail "$file was not installed"
done
! grep -rlF -e "$work/here" -e "$source" --include='*.cmake' "$there" ||
  fail "this file knows where it was made"

quietly "$there/bin/entente" add samples.db "$source/samples"
"$there/bin/entente" path samples.db Iran "South Korea" -k 1 >path.txt
grep -q "^1. Iran .* South Korea$" path.txt || fail "the moved program finds no path"

quietly cmake -S "$source/docs/example" -B example -DCMAKE_PREFIX_PATH="$there"
quietly cmake --build example
cat >article.txt <<'END'
Norway sold Chad two ferries on Monday. The Bank of Kenya has not sued Norway. Ben Harrow, the
president of Chad, said that Peru might sue Norway.
END
example/claims article.txt >claims.txt
diff - claims.txt <<'END' || fail "the example prints other claims (>) than it should (<)"
Norway – sells ferries → Chad (positive, certain)
Bank of Kenya – sues → Norway (negative, certain)
Peru – sues → Norway (positive, possible)
Ben Harrow – is president of → Chad (positive, certain)
END

# Where the README shows C++, it is the example, as it was compiled here.
sed -n '/^```cpp$/,/^```$/p' "$source/README.md" | sed '/^```/d' >shown.cpp
[ ! -s shown.cpp ] || diff shown.cpp "$source/docs/example/main.cpp" ||
  fail "the README shows (<) another example than docs/example/main.cpp (>)"
