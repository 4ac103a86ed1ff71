#!/usr/bin/env bash
# hardened.sh PROGRAM: fails unless the program is built as Debian builds what it ships.
set -euo pipefail
program=$1
fail() {
  printf '%s: %s\n' "$program" "$*" >&2
  exit 1
}
has() { grep -q -- "$1" <<<"$2"; }

header=$(readelf -hW "$program")
segments=$(readelf -lW "$program")
dynamic=$(readelf -dW "$program")
symbols=$(readelf -W --dyn-syms "$program")
has 'Type:.*DYN' "$header" || fail "is not position independent"
has 'GNU_RELRO' "$segments" || fail "keeps its tables writable (no RELRO)"
has 'NOW' "$dynamic" || fail "binds when it first calls (no BIND_NOW)"
has 'GNU_STACK.* RW ' "$segments" || fail "has a stack that can be executed"
has '__stack_chk_fail' "$symbols" || fail "has no stack protector"
has '__\(memcpy\|memmove\|memset\|snprintf\|vsnprintf\|read\|fread\|strcpy\|longjmp\|fdelt\)_chk' "$symbols" ||
  fail "has no checked functions of the C library (FORTIFY)"
if has 'X86-64' "$header"; then
  marks=$(objdump -d --no-show-raw-insn "$program" | grep -c endbr64)
  ((marks > 1000)) || fail "has no marks for control-flow protection"
fi
