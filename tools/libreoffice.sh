#!/usr/bin/env bash
# Opens what Planlight writes in LibreOffice: every example (and every workbook of a folder given as argument), in every mode.
# Installs LibreOffice where it is missing and apt is there to do it.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v soffice >/dev/null; then
  if ! command -v apt-get >/dev/null; then
    echo "LibreOffice is not installed, and there is no apt to install it: install it and run again." >&2
    exit 1
  fi
  echo "Installing LibreOffice Calc …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
fi

npm run -s build
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0
failed=0
for source in examples/*.xlsx ${1:+"$1"/*.xls?}; do
  for mode in rules fill column; do
    out="$work/$mode-$(basename "$source")"
    node dist/npm/planlight.js apply "$source" -o "$out" --mode "$mode" --as-of 2026-06-30 >/dev/null
    # A file that LibreOffice cannot load gives no PDF.
    timeout 180 soffice -env:UserInstallation="file://$work/profile" --headless --convert-to pdf --outdir "$work" "$out" >/dev/null 2>&1 || true
    if [ -s "${out%.*}.pdf" ]; then
      count=$((count + 1))
    else
      echo "LibreOffice did not open $mode $source"
      failed=$((failed + 1))
    fi
    rm -f "${out%.*}.pdf" "$out" "$out.planlight-undo"
  done
done
echo "LibreOffice opened $count results, $failed failed"
[ "$failed" -eq 0 ]
