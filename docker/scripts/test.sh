#!/bin/sh
# Installs what the tests need and runs them all: formatting, linters, unit, contract, architecture, HTTP, fault and
# end-to-end tests.
set -eu
"$(dirname "$0")/browser.sh"
exec mvn -B verify "$@"
