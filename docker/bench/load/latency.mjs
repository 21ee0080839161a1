// (b) End to end: agents on WebSockets, webhook POSTs at a given rate; from the moment a POST was due to each frame's arrival.
import { writeFileSync } from 'node:fs';
import { cpuOf, cpuUsed, newRun, options, report, runGen, scratch, socketPaths, webhookPosts, writeRequests } from './lib.mjs';

const o = options({ clients: 50, rate: 100, seconds: 10, 'per-post': 1, conversations: 500, conns: 16, drain: 10, warmup: 3 });
const { target } = o;

async function once(seconds) {
  const run = newRun();
  const work = webhookPosts(target, { run, posts: Math.round(o.rate * seconds), perPost: o['per-post'], conversations: o.conversations });
  const file = writeRequests(scratch(`posts-${run}`), work.requests);
  const ws = scratch(`ws-${run}`);
  const paths = await socketPaths(target, o.clients);
  writeFileSync(ws, paths.map((path, i) => `127.0.0.1 ${i % target.tenants.length} ${path}\n`).join(''));
  return runGen(target, ['--requests', file, '--ws', ws, '--run', run, '--rate', o.rate, '--poisson', '--conns', o.conns, '--drain', o.drain]);
}

if (o.warmup > 0) await once(o.warmup);
const cpu0 = cpuOf(target);
const gen = await once(o.seconds);
report(o, 'latency', { clients: o.clients, rate: o.rate, seconds: o.seconds, perPost: o['per-post'], tenants: target.tenants.length }, {
  e2eMs: gen.ws.e2e, ackMs: gen.latency, status: gen.status, errors: gen.errors, clientsOpen: gen.ws.open, clientsFailed: gen.ws.failed,
  expected: gen.ws.expected, delivered: gen.ws.delivered, lost: gen.ws.lost, duplicates: gen.ws.duplicates, crossTenant: gen.ws.crossTenant,
  cpu: cpuUsed(target, cpu0, gen.seconds, gen.genCpuSeconds),
});
