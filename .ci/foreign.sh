#!/usr/bin/env bash
# Our archives and exports read by other people's tools, and their archives by ours. Needs Python and PyPI; everything goes into a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check warcio==1.8.1 cdxj-indexer==1.5.0 FastWARC==2.0.1 wacz==0.6.0
PATH="$work/venv/bin:$PATH"

echo '— our archive: warcio check, warcio, FastWARC, cdxj-indexer'
npx tsx .ci/foreign/archives.ts write "$work/ours" "$work/ours.json"
for file in "$work"/ours/*.warc.gz; do
  warcio check -v "$file" | tee "$work/check.txt" | tail -n 1
  if grep -qiE 'fail|error|invalid' "$work/check.txt"; then
    cat "$work/check.txt"
    exit 1
  fi
done
python .ci/foreign/read_ours.py "$work/ours" "$work/ours.json"

echo '— their archives: warcio capture and recompress, wacz create'
python .ci/foreign/make_theirs.py "$work"
warcio recompress "$work/plain.warc" "$work/recompressed.warc.gz" >"$work/recompress.txt"
wacz create -o "$work/theirs.wacz" "$work/captured.warc.gz" >"$work/wacz.txt" 2>&1
npx tsx .ci/foreign/archives.ts read "$work/theirs.json" "$work/captured.warc.gz" "$work/plain.warc" "$work/recompressed.warc.gz" "$work/theirs.wacz"

echo '— their notices through the command line: import, search, replay'
warcio recompress "$work/notices.warc.gz" "$work/notices-again.warc.gz" >>"$work/recompress.txt"
wacz create -o "$work/notices.wacz" "$work/notices.warc.gz" >>"$work/wacz.txt" 2>&1
npx tsx .ci/foreign/import.ts "$work/data" "$work/notices.warc.gz" "$work/notices-again.warc.gz" "$work/notices.wacz"

echo '— our exports: csv of Python, DuckDB, openpyxl, LibreOffice, and the checker and the merger of OCDS without the internet'
python3 -m venv "$work/data-venv"
"$work/data-venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1 openpyxl==3.1.5 libcoveocds==0.17.0 ocdsmerge==0.8.0 standardwebhooks==1.1.0
npx tsx .ci/foreign/exports.ts "$work/exports"
"$work/data-venv/bin/python" .ci/foreign/read_exports.py "$work/exports"
if ! command -v soffice >/dev/null && [ "$(id -u)" = 0 ]; then
  { apt-get update && apt-get install -y --no-install-recommends libreoffice-calc-nogui; } >"$work/apt.txt" 2>&1 || tail -n 3 "$work/apt.txt"
fi
if command -v soffice >/dev/null; then
  # All as it is kept, not as it is shown; every sheet a file.
  HOME="$work" soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' \
    --outdir "$work/calc" "$work/exports/xlsx/records.xlsx" >"$work/soffice.txt" 2>&1
  python3 .ci/foreign/read_calc.py "$work/exports/csv/records.csv" "$work/calc/records-records.csv"
else
  echo 'skipped: LibreOffice is not here, and apt could not bring it'
fi
if [ -d ../shared/standards/ocds ]; then
  "$work/data-venv/bin/python" .ci/foreign/check_ocds.py "$work/exports/ocds" ../shared/standards/ocds
else
  echo 'skipped: ../shared/standards/ocds, which the checker of OCDS needs, is missing'
fi

echo '— our webhooks: the library of Standard Webhooks'
npx tsx .ci/foreign/webhook.ts "$work/webhook.json"
"$work/data-venv/bin/python" .ci/foreign/verify_webhook.py "$work/webhook.json"
