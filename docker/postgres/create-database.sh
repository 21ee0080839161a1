#!/bin/sh
# Run once, when the volume is empty: the platform's user owns its database, may create the roles it serves with, and is
# no superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$DATABASE_PASSWORD" --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
create role chat login createrole password :'password';
create database chat owner chat;
SQL
