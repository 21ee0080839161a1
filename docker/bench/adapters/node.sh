# How the Node baseline is built, given a database, started and set up. Sourced by run-baseline.sh, which provides
# BENCH, CACHE, BENCH_TMP, PG_URL, PG_PORT, REDIS_PORT, GRAPH_PORT, APP_SECRET, PORT, TENANTS and the functions of
# lib/services.sh; NODE_BASELINE is the folder of the reference implementation. Another implementation is another file like this one, with the same four functions.
# Variants: single (a process, a transaction per message), batch (a process, a transaction per tenant and queue read),
# cluster and cluster-batch (the same with 2 workers).

impl_build() { # a copy outside the repository with its dependencies
  NODE_APP=$CACHE/node-baseline
  mkdir -p "$NODE_APP" && cp -r "$NODE_BASELINE/." "$NODE_APP/"
  local stamp; stamp=$(sha256sum < "$NODE_APP/package-lock.json")
  [ "$(cat "$NODE_APP/.installed" 2>/dev/null)" = "$stamp" ] ||
    { (cd "$NODE_APP" && npm ci --omit=dev --ignore-scripts --loglevel=error >&2) && echo "$stamp" > "$NODE_APP/.installed"; }
}
impl_database() { new_database "$NODE_BASELINE/schema.sql"; }
impl_start() { # impl_start VARIANT: starts it on $PORT, output to $BENCH_TMP/app.log, its pid in APP_PID
  local workers=1 mode=single
  case $1 in cluster*) workers=2;; esac
  case $1 in *batch) mode=batch;; esac
  (cd "$NODE_APP" && TZ=UTC NODE_ENV=production PORT=$PORT WORKERS=$workers PROCESSOR_MODE=$mode LOG_LEVEL=info RATE_LIMIT=off \
    DATABASE_URL=postgresql://chat_app@127.0.0.1:$PG_PORT/chat REDIS_URL=redis://127.0.0.1:$REDIS_PORT \
    GRAPH_BASE_URL=http://127.0.0.1:$GRAPH_PORT/v21.0 META_APP_SECRET=$APP_SECRET JWT_SECRET=bench-jwt-secret JWT_EXPIRES_IN=4h \
    ENCRYPTION_KEY=0123456789abcdef0123456789abcdef exec node ${NODE_ARGS:-} src/server.js) >"$BENCH_TMP/app.log" 2>&1 &
  APP_PID=$!
}
impl_target() { # impl_target NAME GROUPS FILE: makes the tenants and writes the target file
  node "$BENCH/adapters/rest-spec.mjs" --name "$1" --base "http://127.0.0.1:$PORT" --app-secret "$APP_SECRET" --db "$PG_URL/chat" \
    --tenants "$TENANTS" --groups "$2" --out "$3"
}
