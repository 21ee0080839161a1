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
exec "$(dirname "$0")/start.sh" "$@"
