#!/usr/bin/env bash
# Run by `script/package --check` inside a bare Debian, in a folder with the packages, a sample, the
# example and a picture of the sample: installs the packages and uses what they bring.
set -euo pipefail
cd "$(dirname "$0")"
export DEBIAN_FRONTEND=noninteractive

ok() { echo "  ok: $1"; }
fail() {
  echo "  failed: $1" >&2
  exit 1
}
quietly() {
  "$@" >log 2>&1 && return
  cat log >&2
  fail "$*"
}
# Nothing here need survive a loss of power.
install() {
  quietly apt-get install -qq -y --no-install-recommends -o Dpkg::Options::=--force-unsafe-io "$@"
}

quietly apt-get update -qq
install ./entente_*.deb
ok "apt-get installs entente with what it needs, $(dpkg-query -f '.\n' -W | wc -l) packages in all"

quietly entente add there.db 01-defense-pact.txt
ok "entente add: $(tail -n 1 log)"
entente path there.db Russia "South Korea" -k 1 >path.txt
grep -q "^1. Russia .* South Korea$" path.txt || fail "entente path: $(cat path.txt)"
ok "entente path: $(head -n 1 path.txt)"
quietly entente export there.db -o there.svg
cmp there.svg here.svg || fail "entente export draws another picture than where it was built"
ok "entente export -o FILE.svg: $(wc -c <there.svg) bytes, the same as where it was built"
install man-db
man -w entente >log || fail "man finds no page"
ok "man -w entente: $(cat log)"
completion=/usr/share/bash-completion/completions/entente
bash -n $completion
bash -c "compopt() { :; }; source $completion; COMP_WORDS=(entente contr); COMP_CWORD=1
         _entente; [ \"\${COMPREPLY[*]}\" = contradictions ]" || fail "bash does not complete"
ok "bash completes with $completion"
install zsh
zsh -c 'autoload -Uz compinit && compinit -u -D && [[ $_comps[entente] = _entente ]]' ||
  fail "zsh does not find its completion"
ok "zsh finds its completion"
install fish
[ "$(fish -c "complete -C 'entente contr'" | cut -f 1)" = contradictions ] ||
  fail "fish does not complete"
ok "fish completes"

install ./libentente-dev_*.deb g++ make cmake
quietly cmake -S example -B build
quietly cmake --build build
build/claims 01-defense-pact.txt >claims.txt
[ -s claims.txt ] || fail "the example finds no claims"
ok "libentente-dev: the example compiles and prints $(wc -l <claims.txt) claims"

quietly apt-get purge -qq -y entente libentente-dev
! find /usr -iname '*entente*' | grep . || fail "these stay behind"
ok "both packages go without a trace"
