#!/bin/sh
# Starts the server that was built, in the foreground, with its archive if there is one. Words are more options for Java.
set -eu
archive=bootstrap/target/chat-server.aot
[ ! -f "$archive" ] || set -- -XX:AOTCache="$archive" -Xlog:aot=off -Xlog:cds=off "$@"
exec java "$@" @docker/jvm.options -Xmx"${CHAT_HEAP:-1g}" -jar bootstrap/target/chat-server.jar
