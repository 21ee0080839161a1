#!/bin/sh
# Builds what has changed and runs the platform in the foreground.
set -eu
"$(dirname "$0")/build.sh"
if [ -f .env ]; then
  set -a
  # shellcheck source=/dev/null
  . ./.env
  set +a
fi
data=${DATA_DIR:-.data}
mkdir -p "$data"
# The archive of loaded classes makes later starts faster; the JVM keeps it up to date by itself.
exec java -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="$data/classes.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
  @docker/jvm.options -Xmx"${CHAT_HEAP:-1g}" -jar bootstrap/target/chat-server.jar
