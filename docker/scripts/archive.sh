#!/bin/sh
# Makes the archive that the server starts faster with: the classes that one start has loaded, linked, and what it learnt
# about them. Without it the server runs all the same.
set -eu
jar=bootstrap/target/chat-server.jar
archive=bootstrap/target/chat-server.aot
if [ -f "$archive" ] && [ -z "$(find "$jar" bootstrap/target/lib docker/jvm.options -newer "$archive" -print -quit)" ]; then
  exit 0
fi

trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
echo "Preparing fast starts ..." >&2
env -u DATABASE_URL -u REDIS_URL APP_ENV=development DEMO=true PORT=0 HOST=127.0.0.1 DATA_DIR="$trial/data" \
  java -XX:AOTCacheOutput="$archive" @docker/jvm.options -Xmx1g -jar "$jar" >"$trial/log" 2>&1 &
server=$!
tries=0
until grep -q 'is ready' "$trial/log" || ! kill -0 "$server" 2>/dev/null || [ $tries -eq 600 ]; do
  tries=$((tries + 1))
  sleep 0.1
done
kill "$server" 2>/dev/null || true
wait "$server" || true
[ -f "$archive" ] || echo "That did not work; starts take a little longer. $(tail -1 "$trial/log")" >&2
