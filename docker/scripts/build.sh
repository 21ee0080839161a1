#!/bin/sh
# Builds the server if anything it is made of has changed since the last build.
set -eu
root=$(pwd)
stamp=bootstrap/target/build.stamp
sources="pom.xml domain application adapters-* webapp bootstrap"

changed() {
  [ -f "$stamp" ] && [ -f bootstrap/target/chat-server.jar ] || return 0
  # shellcheck disable=SC2086 # a list of folders
  [ -n "$(find $sources -newer "$stamp" -type f \
    -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/src/test/*' -not -path 'webapp/e2e/*' \
    -not -path 'webapp/src/lib/api/generated/*' -print -quit)" ]
}

if ! changed; then
  exit 0
fi
echo "Building (the first time takes a few minutes) ..." >&2
log=$root/target/build.log
mkdir -p "$root/target"
begun=$(mktemp)
if ! mvn -B -DskipTests -Dspotless.check.skip=true package >"$log" 2>&1; then
  grep -E '^\[ERROR\]|ERROR' "$log" | head -40 >&2
  echo "The build failed; all of its output is in target/build.log." >&2
  exit 1
fi
touch -r "$begun" "$stamp"
rm -f "$begun"
