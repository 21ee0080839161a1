// (c) Connections: opens many agents from several loopback addresses, holds them, measures the server's memory per
// connection, then sends one message per tenant a few times (a broadcast to all clients) and measures its delivery.
import { execSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpuOf, cpuUsed, memoryOf, newRun, options, report, scratch, sleep, socketPaths, startGen, webhookPosts, writeRequests } from './lib.mjs';

const o = options({ clients: 2000, hold: 5, rounds: 5, addresses: 8, inflight: 64, conns: 8, drain: 20, tenants: 0 });
const { target } = o;
const tenants = o.tenants || target.tenants.length;
const run = newRun();
const work = webhookPosts(target, { run, posts: tenants * o.rounds, conversations: tenants, tenants });
const file = writeRequests(scratch('posts'), work.requests);
const ws = scratch('ws');
const paths = await socketPaths(target, o.clients, tenants);
writeFileSync(ws, paths.map((path, i) => `127.0.0.${2 + (i % o.addresses)} ${i % tenants} ${path}\n`).join(''));

// A garbage-collected server should collect before its memory is read: target.beforeMemory is a command for that.
function memory() {
  if (target.beforeMemory) execSync(target.beforeMemory, { stdio: 'ignore' });
  return memoryOf(target, 'server');
}
const before = memory();
const cpu0 = cpuOf(target);
const gen = startGen(target, ['--requests', file, '--ws', ws, '--ws-inflight', o.inflight, '--run', run, '--wait', '--rate', tenants, '--conns', o.conns,
  '--drain', o.drain, '--timeout', 120 + o.hold]);
const opened = await gen.opened;
const openCpu = cpuUsed(target, cpu0, opened.seconds);
const afterOpen = memory();
const cpu1 = cpuOf(target);
await sleep(o.hold * 1000);
const held = memory();
const holdCpu = cpuUsed(target, cpu1, o.hold);
const cpu2 = cpuOf(target);
gen.go();
const result = await gen.result;
report(o, 'connections', { clients: o.clients, tenants, hold: o.hold, rounds: o.rounds }, {
  open: opened.open, failed: opened.failed, openSeconds: opened.seconds, opensPerSecond: Math.round(opened.open / opened.seconds),
  memoryKiB: { before: before.pssKiB, afterOpen: afterOpen.pssKiB, held: held.pssKiB, heldRss: held.rssKiB },
  kibPerConnection: Number(((held.pssKiB - before.pssKiB) / Math.max(1, opened.open)).toFixed(2)),
  closedEarly: result.ws.closedEarly, expected: result.ws.expected, delivered: result.ws.delivered, lost: result.ws.lost,
  duplicates: result.ws.duplicates, crossTenant: result.ws.crossTenant, deliveryMs: result.ws.e2e,
  cpu: { open: openCpu, hold: holdCpu, broadcast: cpuUsed(target, cpu2, result.seconds, result.genCpuSeconds) },
});
