#!/bin/sh
# Redis with its password from the environment.
set -eu
umask 077
printf 'include /usr/local/etc/redis/redis.conf\nrequirepass %s\n' "$REDIS_PASSWORD" >/tmp/redis.conf
exec redis-server /tmp/redis.conf
