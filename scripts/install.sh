#!/bin/sh
# Installs the executable of Retort for this user, its checksum verified:
#
#     sh install.sh [--version 0.1.0] [--to FOLDER] [--slim]
#
# RETORT_DOWNLOADS names another place to download from (https: or file:).
set -eu

usage() {
  cat <<'END'
Usage: sh install.sh [--version VERSION] [--to FOLDER] [--slim]

  --version VERSION  this release; the latest if absent
  --to FOLDER        where to put it; RETORT_INSTALL, or ~/.local/bin if absent
  --slim             the build without the embedded database
END
}

fail() {
  echo "install.sh: $1" >&2
  exit 1
}

fetch() {
  if command -v curl >/dev/null; then
    curl --fail --silent --show-error --location --output "$2" "$1"
  elif command -v wget >/dev/null; then
    wget -q -O "$2" "$1"
  else
    fail "neither curl nor wget is here"
  fi || fail "cannot download $1"
}

checksum() {
  if command -v sha256sum >/dev/null; then
    sha256sum "$1"
  elif command -v shasum >/dev/null; then
    shasum -a 256 "$1"
  else
    openssl dgst -sha256 -r "$1"
  fi | cut -d ' ' -f 1
}

# Nothing is run before the last line: a download that breaks off does nothing.
main() {
  version=latest
  folder=${RETORT_INSTALL:-}
  downloads=${RETORT_DOWNLOADS:-https://github.com/retort-db/retort/releases}
  flavour=

  while [ $# -gt 0 ]; do
    case $1 in
      --version | --to)
        [ $# -ge 2 ] || fail "$1 needs a value"
        if [ "$1" = --version ]; then version=$2; else folder=$2; fi
        shift 2
        ;;
      --slim)
        flavour=-slim
        shift
        ;;
      -h | --help)
        usage
        exit
        ;;
      *) fail "there is no option $1; there are --version, --to and --slim" ;;
    esac
  done
  if [ -z "$folder" ]; then
    [ -n "${HOME:-}" ] || fail "there is no HOME; say where to with --to FOLDER"
    folder=$HOME/.local/bin
  fi

  case $(uname -s) in
    Linux) system=unknown-linux-gnu ;;
    Darwin) system=apple-darwin ;;
    *) fail "there is no build for $(uname -s); download the one for Windows by hand" ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) machine=x86_64 ;;
    aarch64 | arm64) machine=aarch64 ;;
    *) fail "there is no build for $(uname -m)" ;;
  esac
  if [ "$system" = unknown-linux-gnu ] && ldd --version 2>&1 | grep -qi musl; then
    fail "the build for Linux needs glibc; on Alpine use a Debian image"
  fi
  command -v sha256sum >/dev/null || command -v shasum >/dev/null ||
    command -v openssl >/dev/null ||
    fail "neither sha256sum nor shasum nor openssl is here to verify the checksum"

  name=retort$flavour-$machine-$system
  if [ "$version" = latest ]; then
    base=$downloads/latest/download
  else
    base=$downloads/download/v${version#v}
  fi

  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 1' INT TERM

  fetch "$base/SHA256SUMS$flavour" "$work/sums"
  fetch "$base/$name" "$work/$name"
  wanted=$(grep "  $name\$" "$work/sums" | cut -d ' ' -f 1)
  [ -n "$wanted" ] || fail "SHA256SUMS$flavour has no line for $name"
  [ "$(checksum "$work/$name")" = "$wanted" ] ||
    fail "the checksum of $name is not the published one; nothing was installed"

  mkdir -p "$folder"
  chmod 755 "$work/$name"
  mv "$work/$name" "$folder/.retort.$$"
  mv "$folder/.retort.$$" "$folder/retort"
  echo "installed $("$folder/retort" --version) as $folder/retort"
  case :$PATH: in
    *:"$folder":*) ;;
    *) echo "add $folder to PATH to call it by name" ;;
  esac
}

main "$@"
