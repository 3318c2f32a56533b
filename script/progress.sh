# Words and clocks that the scripts share; sourced, not run. Everything goes to standard error.

# say WORDS…: a line with the script's name.
say() { echo "script/$(basename "$0"): $*" >&2; }

# fail WORDS… [-- HINT]: says what is wrong and what to do about it, and ends the script.
fail() {
  local words=() hint=
  while [ $# -gt 0 ]; do
    if [ "$1" = -- ]; then hint=$2; break; fi
    words+=("$1")
    shift
  done
  echo "script/$(basename "$0"): ${words[*]}" >&2
  [ -z "$hint" ] || echo "try: $hint" >&2
  exit 1
}

# How far a log says its command is: "12/43", the last counter of ninja or ctest in it; or nothing.
counter_in() {
  tail -c 65536 "$1" 2>/dev/null | grep -aoE '(^| |\[)[0-9]+/[0-9]+(\]| )' | tail -n 1 | tr -d '[] ' || true
}

# step NAME HINT COMMAND…: runs a command with its output in build/log/NAME.log, and tells what is
# being done and how far it is: every second on one line of a terminal, every ten seconds in a log.
# Where the command fails, its last lines and the hint follow, and its exit code is returned.
step() {
  local name=$1 hint=$2
  shift 2
  local log=build/log/$name.log start=$SECONDS told=0 count pid status=0
  mkdir -p build/log
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  trap 'kill "$pid" 2>/dev/null' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    local passed=$((SECONDS - start))
    [ "$passed" -gt "$told" ] || continue
    count=$(counter_in "$log")
    if [ -t 2 ]; then
      printf '\r\033[K%s: %s, %d s' "$name" "${count:-at work}" "$passed" >&2
      told=$passed
    elif [ $((passed - told)) -ge 10 ]; then
      echo "$name: ${count:-at work}, $passed s" >&2
      told=$passed
    fi
  done
  wait "$pid" || status=$?
  trap - INT TERM
  [ ! -t 2 ] || printf '\r\033[K' >&2
  local passed=$((SECONDS - start))
  if [ "$status" -eq 0 ]; then
    [ "$passed" -lt 2 ] || echo "$name: done in $passed s" >&2
  else
    tail -n 30 "$log" >&2
    echo "$name: failed after $passed s; all it said is in $log" >&2
    [ -z "$hint" ] || echo "try: $hint" >&2
  fi
  return "$status"
}
