#!/bin/sh
# Makes sure that there is a Chromium for the end-to-end tests. On Debian as root it is installed; elsewhere the tests
# use the browser that comes with their npm packages.
set -eu
for known in /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  [ -x "$known" ] && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium for the end-to-end tests ..." >&2
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium fonts-noto-core fonts-noto-color-emoji fonts-noto-cjk >/dev/null
fi
