# How this platform is built, given a database, started and set up; see node.sh for the same of a reference. Sourced by
# run.sh. Variants: default.
ROOT=$(cd "$BENCH/../.." && pwd)

impl_build() { (cd "$ROOT" && ./chat build) >&2; }
impl_database() { # the application migrates an empty database by itself
  psql -X -q "$PG_URL/postgres" -c 'DROP DATABASE IF EXISTS chat WITH (FORCE)' -c 'CREATE DATABASE chat' \
    -c 'DROP ROLE IF EXISTS chat_app' -c 'DROP ROLE IF EXISTS chat_directory' 2>/dev/null
}
impl_start() { # impl_start VARIANT: starts it on $PORT, output to $BENCH_TMP/app.log, its pid in APP_PID
  (cd "$ROOT" && APP_ENV=development DEMO=false PORT=$PORT HOST=127.0.0.1 DATA_DIR=$BENCH_TMP/data RATE_LIMIT_MAX_REQUESTS=0 \
    DATABASE_URL=postgresql://postgres@127.0.0.1:$PG_PORT/chat REDIS_URL=redis://127.0.0.1:$REDIS_PORT \
    META_GRAPH_URL=http://127.0.0.1:$GRAPH_PORT/v26.0 META_APP_SECRET=$APP_SECRET JWT_EXPIRES_IN=4h \
    PATH=$JAVA_HOME/bin:$PATH exec docker/scripts/start.sh ${JAVA_ARGS:-}) >"$BENCH_TMP/app.log" 2>&1 &
  APP_PID=$!
}
impl_target() { # impl_target NAME GROUPS FILE: makes the tenants and writes the target file
  node "$BENCH/adapters/rest-spec.mjs" --name "$1" --base "http://127.0.0.1:$PORT" --app-secret "$APP_SECRET" --db "$PG_URL/chat" \
    --tenants "$TENANTS" --groups "$2" --out "$3" --tickets
}
