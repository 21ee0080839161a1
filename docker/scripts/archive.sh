#!/bin/sh
# Makes the archive that the server starts faster with, and is fast sooner: the classes that a trial has loaded, linked, and
# what was learnt about them while messages came in and were read. Without it the server runs all the same.
set -eu
jar=bootstrap/target/chat-server.jar
archive=bootstrap/target/chat-server.aot
rehearsal=docker/scripts/Rehearsal.java
made_of="$jar bootstrap/target/lib docker/jvm.options $rehearsal"
# shellcheck disable=SC2086 # a list of files
if [ -f "$archive" ] && [ -z "$(find $made_of -newer "$archive" -print -quit)" ]; then
  exit 0
fi

trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
echo "Preparing fast starts ..." >&2
# None of the caller's settings: what the rehearsal sends must reach the simulator and nobody else.
env -i PATH="$PATH" HOME="$HOME" APP_ENV=development DEMO=true PORT=0 HOST=127.0.0.1 DATA_DIR="$trial/data" \
  META_APP_SECRET=rehearsal RATE_LIMIT_MAX_REQUESTS=0 \
  java -XX:AOTCacheOutput="$archive" @docker/jvm.options -Xmx1g -jar "$jar" >"$trial/log" 2>&1 &
server=$!
tries=0
until grep -q 'is ready' "$trial/log" || ! kill -0 "$server" 2>/dev/null || [ $tries -eq 600 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
url=$(sed -n 's/.* is ready after .*: //p' "$trial/log")
if [ -n "$url" ]; then
  java -cp "$(echo bootstrap/target/lib/jackson-*.jar | tr ' ' ':')" "$rehearsal" "$url" rehearsal 2000 ||
    echo "The rehearsal failed; the server is as fast as ever after a minute." >&2
fi
kill "$server" 2>/dev/null || true
wait "$server" || true
[ -f "$archive" ] || echo "That did not work; starts take a little longer. $(tail -1 "$trial/log")" >&2
