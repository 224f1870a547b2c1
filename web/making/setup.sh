# Shell functions of web/build, web/start and tests/run, which source this file in the top folder.

# What one of these scripts starts counts from when that one began.
export CROSSROADS_BEGAN="${CROSSROADS_BEGAN-$(date +%s)}"

# Progress goes to stderr, so that stdout carries results alone; before each line the minutes and seconds so far.
say() {
  seconds=$(($(date +%s) - CROSSROADS_BEGAN))
  printf '%d:%02d %s\n' $((seconds / 60)) $((seconds % 60)) "$*" >&2
}

fail() {
  say "$*"
  exit 1
}

# quietly NAME COMMAND…: runs it without input, its output in build/NAME.log; shows that only on failure.
quietly() {
  log=build/$1.log
  shift
  mkdir -p build
  if ! "$@" </dev/null >"$log" 2>&1; then
    cat "$log" >&2
    fail "Failed: $* (the output above is in $log)"
  fi
}

# A probe is a command, a C++ header, or a whole path.
have() {
  case $1 in
    /*) [ -e "$1" ] ;;
    *.h | *.hpp) [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ] || [ -e "/opt/homebrew/include/$1" ] ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    echo "This needs root and there is no sudo here: $*"
    return 1
  fi
}

# Waits for another apt instead of failing on its lock.
apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}

# need PROBE=PACKAGE…: installs the Debian packages whose probe finds nothing.
need() {
  missing=
  for pair in "$@"; do
    have "${pair%%=*}" || missing="$missing ${pair#*=}"
  done
  [ -n "$missing" ] || return 0

  have apt-get || fail "Please install these first (as Debian names them):$missing"
  say "Installing with apt:$missing"
  quietly apt-update apt update
  # Unquoted: one word for each package.
  quietly apt-install apt install -y --no-install-recommends $missing
}

# Clang with what its sanitizers, its fuzzer and its coverage bring along.
need_clang() {
  need clang++-19=clang-19 llvm-symbolizer-19=llvm-19 /usr/lib/llvm-19/lib/clang/19/lib/linux=libclang-rt-19-dev
}

# Node 18 is what Debian 12 has.
check_node() {
  node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' ||
    fail "Node.js 18 or newer is needed; this one is $(node --version)"
}

# npm_install FOLDER: its locked packages, when they are not installed or the lock has changed.
npm_install() {
  installed=$1/node_modules/installed-lock.json
  if cmp -s "$1/package-lock.json" "$installed"; then
    return 0
  fi
  say "Installing the npm packages of $1"
  quietly "npm-$(echo "$1" | tr / -)" sh -c 'cd "$1" && npm ci --no-audit --no-fund' sh "$1"
  cp "$1/package-lock.json" "$installed"
}
