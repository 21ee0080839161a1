#!/usr/bin/env bash
# Runs the loads against one or more implementations in turn and prints them side by side.
#   ./chat bench [adapter:variant...]      default: platform:default
# An adapter is a file adapters/NAME.sh (see adapters/node.sh). Each load starts from an empty database, an empty
# queue and a new process; within a load the implementations follow each other, so that they meet the same machine.
# Sizes are the environment variables below. Every result is one JSON line in $OUT; load/table.mjs prints the table.
BENCH=$(cd "$(dirname "$0")" && pwd); . "$BENCH/lib/services.sh"
[ $# -gt 0 ] || set -- platform:default
PORT=${PORT:-23001} TENANTS=${TENANTS:-10} SECONDS_EACH=${SECONDS_EACH:-6} REPEAT=${REPEAT:-1}
POSTS=${POSTS:-12000} WARM_POSTS=${WARM_POSTS:-60000} RATE=${RATE:-400}            # ingest
LATENCY_RATES=${LATENCY_RATES:-"50 400"} AGENTS=${AGENTS:-50} LATENCY_WARM_SECONDS=${LATENCY_WARM_SECONDS:-40} # latency
CONNECTIONS=${CONNECTIONS:-"2000 8000"}                                           # connections
READ_CHATS=${READ_CHATS:-20000} READ_MESSAGES=${READ_MESSAGES:-400000}            # reads
GRAPH_LATENCY=${GRAPH_LATENCY:-0}                                                 # replies
LOADS=${LOADS:-"ingest latency connections reads replies"}
OUT=${OUT:-/tmp/bench-results.jsonl}
APP_SECRET=bench-app-secret
ulimit -n "$(ulimit -Hn)"

stop_app() {
  [ -n "${APP_PID:-}" ] || return 0
  stop_pid "$APP_PID"; wait "$APP_PID" 2>/dev/null || true; APP_PID=
  grep -v '"level":"info"' "$BENCH_TMP/app.log" | head -3 | sed 's/^/!! application: /' >&2 || true
}
fresh() { # fresh ADAPTER:VARIANT
  stop_app; [ -z "${REDIS_PID:-}" ] || stop_redis
  . "$BENCH/adapters/${1%%:*}.sh"
  impl_build; impl_database; start_redis
  port_free "$PORT" || { echo "port $PORT is taken" >&2; exit 1; }
  impl_start "${1#*:}"; PIDS+=("$APP_PID"); wait_port "$PORT" || { tail -20 "$BENCH_TMP/app.log" >&2; exit 1; }
  impl_target "$1" "{\"server\":[$APP_PID],\"postgres\":[$PG_PID],\"redis\":[$REDIS_PID],\"graph\":[$GRAPH_PID]}" "$BENCH_TMP/target.json" >&2
}
load() { # load SCRIPT ARGS...
  local script=$1; shift
  quiet
  node "$BENCH/load/$script.mjs" --target "$BENCH_TMP/target.json" --out "$OUT" "$@" >/dev/null || echo "!! $script $* failed (see $OUT)" >&2
}
# The same for all, so that their tables are as large. V8 is done after a few seconds; a JVM compiles for a minute, and again when
# the kind of load changes.
warm_up() { load ingest --label warm-up --posts "$WARM_POSTS"; }
run_ingest() {
  warm_up
  load ingest --posts "$POSTS"
  load ingest --label 'ingest x10' --posts $((POSTS / 5)) --per-post 10 --dup 0.05
  load ingest --label "ingest at $RATE/s" --posts $((RATE * SECONDS_EACH)) --rate "$RATE"
}
run_latency() {
  warm_up
  for rate in $LATENCY_RATES; do
    load latency --rate "$rate" --clients "$AGENTS" --seconds "$SECONDS_EACH" --warmup "$LATENCY_WARM_SECONDS"
  done
}
run_reads() { load reads --chats "$READ_CHATS" --messages "$READ_MESSAGES" --seconds "$SECONDS_EACH"; }
run_replies() { load reads --replies 1 --chats 2000 --messages 20000 --seconds "$SECONDS_EACH"; }

for impl; do [ -f "$BENCH/adapters/${impl%%:*}.sh" ] || { echo "no adapter for $impl" >&2; exit 2; }; done
need redis-server redis-server; need psql postgresql-15; need gcc gcc
start_gen; start_pg; start_graph --latency "$GRAPH_LATENCY"
: > "$OUT"; machine >&2
for round in $(seq "$REPEAT"); do
  for group in $LOADS; do
    if [ "$group" = connections ]; then
      for n in $CONNECTIONS; do for impl; do log "$impl: $n connections"; fresh "$impl"; load connections --clients "$n" --hold "$SECONDS_EACH"; done; done
    else
      for impl; do log "$impl: $group"; fresh "$impl"; "run_$group"; done
    fi
  done
done
stop_app
echo; machine; node "$BENCH/load/table.mjs" "$OUT"
