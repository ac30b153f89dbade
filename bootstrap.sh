#!/bin/sh
# Makes .venv with foliocheck and a browser to use, on a machine that has only python3 (3.11 or newer) and make.
#   bootstrap.sh [EXTRAS]      EXTRAS: extras of the package to install too, like "dev"
# A stamp is written last: a half-made environment (python3-venv missing, say) is made again, never used.
set -eu
cd "$(dirname "$0")"
extras=${1:-}
say() { printf '%s\n' "foliocheck: $*" >&2; }

PYTHON=${PYTHON:-python3}
if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  say "Python 3.11 or newer is needed (found: $("$PYTHON" --version 2>&1 || echo none)). Install it, or set PYTHON to its path."
  exit 2
fi

want="$(cksum pyproject.toml | cut -d' ' -f1) $extras"
stamp=.venv/foliocheck-stamp
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$want" ]; then
  if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      say "installing python3-venv (once) …"
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
    else
      say "Python's venv is missing. Ask for it once: apt-get install python3-venv"
      exit 2
    fi
  fi
  say "setting up (once, a minute or so) …"
  rm -rf .venv
  "$PYTHON" -m venv .venv
  .venv/bin/python -m pip install -qq --disable-pip-version-check --editable ".${extras:+[$extras]}"
  .venv/bin/foliocheck setup
  printf '%s\n' "$want" >"$stamp"
fi
