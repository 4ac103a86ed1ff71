#!/usr/bin/env bash
# calls.sh check|record PROGRAM [FOLDER]: what each call of calls.txt writes to standard output, held against
# outputs.txt, or put there. Whole outputs stay in FOLDER, so that those of two builds can be compared by diff.
#
# A processor of 2008 is emulated: libm and the kernels choose their instructions by processor, and the last digits of
# a number with them. Record anew when numbers are meant to move, with the reason in the CHANGELOG's Results.
set -euo pipefail
task=$1 program=$(realpath -- "$2") made=${3:-$(mktemp -d)}
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
mkdir -p "$made"
made=$(realpath -- "$made")
export QT_QPA_PLATFORM=offscreen

# The names of files are as in the calls, so that what the program says of them is the same everywhere.
cd "$here"
answer() { # NUMBER CALL: one line for outputs.txt
  local arguments file=$made/$1.txt
  read -ra arguments <<<"$2"
  local code=0
  qemu-x86_64 -cpu Nehalem "$program" "${arguments[@]}" >"$file" 2>"$made/$1.err" </dev/null || code=$?
  printf '%s %s %s %s\n' "$(sha256sum <"$file" | cut -c1-16)" "$(wc -c <"$file")" "$code" "$2"
}
export -f answer
export made program

answers() {
  grep -v '^#' calls.txt | nl -ba -w3 -nrz -s$'\t' | xargs -d '\n' -P "$(nproc)" -I{} bash -c \
    'IFS=$'"'\t'"' read -r number call <<<"$1"; answer "$number" "$call" >"$made/$number.line"' _ {}
  cat "$made"/*.line
}

rm -f "$made"/*.line
case $task in
  record) answers >outputs.txt ;;
  check)
    answers >"$made/outputs"
    diff outputs.txt "$made/outputs" >"$made/differences" && exit
    printf 'These calls write something else than before (<), see %s:\n' "$made"
    cat "$made/differences"
    exit 1
    ;;
esac
