#!/usr/bin/env bash
# The API of a simulated province under schemathesis: no answer of 5xx, and none outside of what it says of itself. Needs Python and PyPI; a few minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
chmod 755 "$work" # the database runs as another user
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; wait; rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check schemathesis==4.32.5

export GONGSHI_DATA="$work/data" LOG_LEVEL=silent GONGSHI_RATE=0
node bin/gongshi.js demo --notices 60 --no-serve | tail -n 1
GONGSHI_DATA="$work/data/demo"
key=$(node bin/gongshi.js keys create ci --role operator 2>/dev/null)
node bin/gongshi.js serve --port 0 --simulated include >"$work/serve.txt" 2>&1 &
server=$!
until grep -q 'serves http' "$work/serve.txt"; do
  kill -0 "$server"
  sleep 0.5
done
address=$(grep -o 'http://[^ ]*' "$work/serve.txt" | head -n 1)
snapshot=$(curl -sf "${address}api/records?limit=1" | grep -o '"id":"[a-z0-9]*"' | head -n 1 | cut -d '"' -f 4 |
  xargs -I @ curl -sf "${address}api/records/@" | grep -o '"snapshot":"[0-9a-f]*"' | cut -d '"' -f 4)

cat >"$work/schemathesis.toml" <<TOML
headers = { Authorization = "Bearer $key" }
[[operations]]
include-path = "/api/snapshots/{sha256}"
parameters = { sha256 = "$snapshot" }
TOML

# Left out: a stream without an end, and what sends to addresses that were made up. That an empty parameter says nothing is meant so,
# and that a cursor is of this query no schema can say.
cd "$work"
"$work/venv/bin/schemathesis" --config-file "$work/schemathesis.toml" run "${address}api/openapi.json" \
  --exclude-path-regex '/stream$|/test$' --exclude-checks negative_data_rejection,positive_data_acceptance \
  --phases examples,coverage,fuzzing,stateful --max-examples "${EXAMPLES:-12}" --seed "${SEED:-1}" --no-shrink --continue-on-failure --warnings off
kill -0 "$server" # it still serves
