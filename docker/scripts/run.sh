#!/bin/sh
# Builds what has changed and runs the platform in the foreground.
set -eu
"$(dirname "$0")/build.sh"
"$(dirname "$0")/archive.sh"
if [ -f .env ]; then
  set -a
  # shellcheck source=/dev/null
  . ./.env
  set +a
fi
archive=bootstrap/target/chat-server.aot
[ ! -f "$archive" ] || set -- -XX:AOTCache="$archive" -Xlog:aot=off -Xlog:cds=off "$@"
exec java "$@" @docker/jvm.options -Xmx"${CHAT_HEAP:-1g}" -jar bootstrap/target/chat-server.jar
