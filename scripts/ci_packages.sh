#!/usr/bin/env bash
# Installs what the tests use besides Node and npm, where it is missing and
# this is a Debian machine: PostgreSQL's server and contrib, PgBouncer, tmux,
# the shells that complete or install, and Ruby for Homebrew's formula.
set -euo pipefail

missing=()
compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null ||
  command -v postgres >/dev/null || missing+=(postgresql postgresql-contrib)
command -v pgbouncer >/dev/null || [[ -x /usr/sbin/pgbouncer ]] ||
  missing+=(pgbouncer)
for program in tmux zsh fish busybox ruby; do
  command -v "$program" >/dev/null || missing+=("$program")
done

if [[ ${#missing[@]} -eq 0 ]]; then
  echo "nothing to install"
  exit 0
fi
if [[ $(id -u) -ne 0 ]] || ! command -v apt-get >/dev/null; then
  echo "not installed: ${missing[*]}; the tests that need them say so"
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
