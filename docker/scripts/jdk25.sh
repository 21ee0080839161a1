#!/bin/sh
# Prints the home of a JDK 25, whatever the default java is.
is_jdk25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$1/release"; }

set -- "${JAVA_HOME:-}" "${JDK25_HOME:-}"
javac=$(command -v javac 2>/dev/null) && set -- "$@" "$(dirname "$(dirname "$(readlink -f "$javac")")")"
for home in "$@" /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$home" ] && is_jdk25 "$home"; then
    echo "$home"
    exit 0
  fi
done
echo "No JDK 25 was found: install one (for example Temurin 25), or set JDK25_HOME to where it is." >&2
exit 1
