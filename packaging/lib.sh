# shellcheck shell=bash
# What the scripts beside this one share; they source it.

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck disable=SC2034  # used by those who source this
program=$root/build/release/bin/chokepoint

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Qt wants UTF-8; a bare system has no locale but C.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8

# Objects compiled in one folder serve another; without a home that can be written, they stay in build/.
mkdir -p "$root/build" || fail "The folder $root/build cannot be made."
for made in "$root"/build{,/.lock,/release,/checked,/threads,/dev}; do
  [[ ! -e $made || -w $made ]] ||
    fail "$made belongs to $(stat -c %U "$made"), who called this before. Call it as that user, or remove $root/build."
done
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
cache=${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}}
if [[ -z $cache ]] || ! mkdir -p "$cache" 2>/dev/null || [[ ! -w $cache ]]; then
  export CCACHE_DIR=$root/build/ccache
fi

# One job for each core, but no more than memory holds (a compiler takes up to 1.5 GB).
parallel_jobs() {
  local cores fitting
  cores=$(nproc)
  fitting=$(awk '/^MemAvailable:/ {print int($2 / 1500000)}' /proc/meminfo)
  ((fitting >= 1)) || fitting=1
  printf '%s' "$((fitting < cores ? fitting : cores))"
}

# Shows every tenth of what ninja says of its progress, and all that it says of anything else.
show_progress() {
  local line tenths shown=0
  while IFS= read -r line; do
    case $line in
      'ninja: no work to do.') say "Nothing to build ($1)" ;;
      *'] Re-checking globbed'* | *'] Re-running CMake'* | '-- '*) ;;
      '['[0-9]*/[0-9]*'] '*)
        [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]
        tenths=$((10 * BASH_REMATCH[1] / BASH_REMATCH[2]))
        if ((tenths > shown)); then
          shown=$tenths
          say "Building ($1): ${tenths}0 %"
        fi
        ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
}

configured() { # PRESET: as the presets are now, in this folder and not in one that this was copied from
  [[ build/$1/build.ninja -nt CMakePresets.json ]] && grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "build/$1/CMakeCache.txt"
}

# build PRESET [TARGET...]: configures once; after that ninja does what is to be done, configuring included.
build() (
  flock 9 # two calls at once would disturb each other
  cd "$root" || exit
  log=build/$1.log
  if ! configured "$1"; then
    say "Configuring ($1)"
    if ! cmake --fresh --preset "$1" >"$log" 2>&1; then
      tail -n 40 "$log" >&2
      fail "Configuring failed; all that CMake said is in $log."
    fi
  fi
  cmake --build --preset "$1" --parallel "$(parallel_jobs)" ${2:+--target "${@:2}"} 2>&1 | tee "$log" | show_progress "$1" ||
    fail "Building failed; all that the compiler said is in $log."
) 9>"$root/build/.lock"

# A bare system has no German; made here, it changes nothing outside build/.
make_german() {
  local made=$root/build/locales/de_DE.UTF-8
  if [[ ! -d $made ]]; then
    mkdir -p "$root/build/locales"
    localedef --no-archive --inputfile de_DE --charmap UTF-8 "$made.new"
    mv -T "$made.new" "$made"
  fi
}

# Tests touch nothing of the user's and depend on none of the user's settings.
# The folder for sockets has a short name: a socket's may have 108 characters.
prepare_tests() {
  make_german
  runtime=$(mktemp -d /tmp/chokepoint-test.XXXXXX)
  trap 'rm -rf "$runtime"' EXIT
  local home=$root/build/test-home
  mkdir -p "$home"
  export HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
  export XDG_RUNTIME_DIR=$runtime
  export LC_ALL=C.UTF-8 LOCPATH=$root/build/locales QT_QPA_PLATFORM=offscreen
  unset LANGUAGE DISPLAY WAYLAND_DISPLAY
  export ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS="suppressions=\"$root/packaging/leaks.supp\":print_suppressions=0"
  export TSAN_OPTIONS=halt_on_error=1
  export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
}

# draw FILE OPTIONS ...
draw() {
  # Qt complains where there is no folder for sockets, though drawing needs none.
  mkdir -p "$root/build/runtime" && chmod 700 "$root/build/runtime"
  XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$root/build/runtime} "$program" render --output "$@"
}

# draw_window THEME SCALE FILE
draw_window() { draw "$3" --view main --size 1600x1000 --scale "$2" --theme "$1"; }

# draw_view VIEW FILE SCENARIO_OPTIONS ...: for the guide
draw_view() { draw "$2" --view "$1" --size 1366x860 --scale 1 "${@:3}"; }
