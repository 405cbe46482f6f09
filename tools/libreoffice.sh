#!/usr/bin/env bash
# Opens what Planlight writes in LibreOffice, in every mode: every example, and every workbook of a folder given as argument.
# Then has it work out the sheets of the method.
# Installs LibreOffice where it is missing and apt is there to do it.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v soffice >/dev/null; then
  if ! command -v apt-get >/dev/null; then
    echo "LibreOffice is not installed, and there is no apt to install it: install it and run again." >&2
    exit 1
  fi
  echo "Installing LibreOffice Calc …"
  apt-get -o DPkg::Lock::Timeout=600 update -qq
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends libreoffice-calc >/dev/null
fi

node tools/run.mjs tools/libreoffice.ts "$@"
node tools/run.mjs tools/libreoffice-method.ts
