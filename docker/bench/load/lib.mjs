// What the loads share: the target file, signed webhook requests, the generator, database counts, process accounting.
import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

export const HERE = path.dirname(new URL(import.meta.url).pathname);
const WORK = mkdtempSync(path.join(process.env.BENCH_TMP ?? '/tmp', 'load-'));
export const scratch = (name) => path.join(WORK, name);
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const nowNs = () => Number(process.hrtime.bigint());

/** Options --name value with numeric defaults; --target and --out are common to all loads. */
export function options(defaults) {
  const spec = { target: { type: 'string' }, out: { type: 'string' }, label: { type: 'string' } };
  for (const [name, value] of Object.entries(defaults)) spec[name] = { type: 'string', default: String(value) };
  const { values } = parseArgs({ options: spec });
  for (const [name, value] of Object.entries(defaults)) if (typeof value === 'number') values[name] = Number(values[name]);
  values.target = JSON.parse(readFileSync(values.target ?? process.env.TARGET, 'utf8'));
  return values;
}

/** One JSON line per result, on stdout and in --out. */
export function report(opts, load, parameters, result) {
  const line = JSON.stringify({ at: new Date().toISOString(), target: opts.target.name, load, label: opts.label ?? load, parameters,
    loadavg: loadavg().map((x) => Number(x.toFixed(2))), ...result });
  if (opts.out) appendFileSync(opts.out, line + '\n');
  console.log(line);
}

// ---- HTTP requests as bytes ----
export function httpRequest({ host, port }, method, url, headers = {}, body = '') {
  const head = Object.entries({ Host: `${host}:${port}`, Accept: '*/*', ...headers }).map(([k, v]) => `${k}: ${v}\r\n`).join('');
  const length = method === 'POST' || method === 'PATCH' ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : '';
  return Buffer.from(`${method} ${url} HTTP/1.1\r\n${head}${length}\r\n${body}`);
}
export const bearer = (tenant) => ({ Authorization: `Bearer ${tenant.token}` });

export function webhookRequest(target, body) {
  const json = JSON.stringify(body);
  return httpRequest(target, 'POST', target.webhookPath, {
    'User-Agent': 'facebookexternalua', 'Content-Type': 'application/json',
    'X-Hub-Signature-256': 'sha256=' + createHmac('sha256', target.appSecret).update(json).digest('hex'),
  }, json);
}

/** Writes the request file that gen reads; a request is { bytes, first, n, cls, tenant }. */
export function writeRequests(file, requests) {
  const parts = [];
  for (const { bytes, first = 0, n = 0, cls = 0, tenant = 0 } of requests) {
    const head = Buffer.alloc(16);
    head.writeUInt32LE(bytes.length, 0);
    head.writeUInt32LE(first, 4);
    head.writeUInt16LE(n, 8);
    head.writeUInt16LE(cls, 10);
    head.writeUInt32LE(tenant, 12);
    parts.push(head, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4));
  }
  writeFileSync(file, Buffer.concat(parts));
  return file;
}

const WORDS = 'hello there I would like to know whether my order has been sent and when it will arrive thank you very much'.split(' ');
const filler = (length, seed) => {
  let text = '';
  for (let i = seed; text.length < length; i++) text += WORDS[i % WORDS.length] + ' ';
  return text.slice(0, length);
};
export const newRun = () => randomBytes(4).toString('hex');

/**
 * Messenger webhook POSTs for one run: `posts` bodies of `perPost` messages, spread evenly over the tenants, each
 * tenant's messages cycling through its share of `conversations`; a share `dup` of POSTs is sent twice (redelivery).
 */
export function webhookPosts(target, { run, posts, perPost = 1, conversations = 1000, text = 80, dup = 0, tenants = target.tenants.length }) {
  const perTenant = Math.max(1, Math.floor(conversations / tenants));
  const requests = [];
  const turn = new Array(tenants).fill(0);
  const start = Date.now();
  let seq = 0;
  for (let p = 0; p < posts; p++) {
    const t = p % tenants;
    const page = target.tenants[t].accountId;
    const first = seq;
    const messaging = Array.from({ length: perPost }, () => {
      const n = seq++;
      const customer = `${run}${String(t).padStart(4, '0')}${String(turn[t]++ % perTenant).padStart(6, '0')}`;
      return {
        sender: { id: customer }, recipient: { id: page }, timestamp: start + p,
        message: { mid: `m_${run}${String(n).padStart(10, '0')}${'Q'.repeat(48)}`, text: `${filler(text - 20, n)} ~${run}.${n}~` },
      };
    });
    const bytes = webhookRequest(target, { object: 'page', entry: [{ id: page, time: start + p, messaging }] });
    requests.push({ bytes, first, n: perPost, tenant: t });
    if (dup && p % Math.round(1 / dup) === 0) requests.push({ bytes, first, n: perPost, tenant: t });
  }
  return { requests, messages: seq, conversations: perTenant * tenants };
}

// ---- sockets ----
/**
 * The paths by which `count` clients open their sockets, client i for tenant i modulo `tenants`. Where the target wants
 * tickets (`ticketPath`), each client gets its own: they are good for one socket and 30 seconds.
 */
export async function socketPaths(target, count, tenants = target.tenants.length) {
  const path = (i, word) => target.wsPath.replace('{token}', word);
  const all = Array.from({ length: count }, (_, i) => i);
  if (!target.ticketPath) return all.map((i) => path(i, target.tenants[i % tenants].token));
  const paths = new Array(count);
  const workers = Array.from({ length: 16 }, async (_, worker) => {
    for (let i = worker; i < count; i += 16) {
      const response = await fetch(`http://${target.host}:${target.port}${target.ticketPath}`, { method: 'POST', headers: bearer(target.tenants[i % tenants]) });
      paths[i] = path(i, (await response.json()).ticket);
    }
  });
  await Promise.all(workers);
  return paths;
}

// ---- the generator ----
/** Starts gen; `opened` resolves at its ws-open event, `result` with its JSON, `go()` releases --wait. */
export function startGen(target, args) {
  const child = spawn(process.env.GEN ?? path.join(HERE, 'gen'), ['--host', target.host, '--port', String(target.port), ...args.map(String)],
    { stdio: ['pipe', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (d) => { out += d; });
  const opened = new Promise((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (line.includes('"ws-open"')) resolve(JSON.parse(line)); else console.error(line);
    });
  });
  const result = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out)) : reject(new Error(`gen exited with ${code}`))));
  });
  return { opened, result, pid: child.pid, go: () => child.stdin.write('\n') };
}
export const runGen = (target, args) => startGen(target, args).result;

// ---- database ----
/** One psql session that answers one-line queries, so that the loads need no driver. */
export class Psql {
  constructor(url) {
    this.child = spawn('psql', ['-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', url], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.waiting = [];
    let rows = [];
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      if (line === '--end--') { this.waiting.shift()?.(rows); rows = []; } else rows.push(line);
    });
    this.child.on('close', () => { for (const w of this.waiting) w(rows); });
  }
  rows(sql) {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.child.stdin.write(`${sql.trim().replace(/;?$/, ';')}\n\\echo --end--\n`);
    });
  }
  async number(sql) { return Number((await this.rows(sql))[0]); }
  close() { this.child.stdin.end(); }
}

// ---- processes (groups of root pids with all their descendants, from the target file) ----
const TICK_MS = 10;
function processes() {
  const all = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const f = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      all.set(Number(name), { parent: Number(f[1]), own: Number(f[11]) + Number(f[12]), children: Number(f[13]) + Number(f[14]) });
    } catch { /* ended meanwhile */ }
  }
  return all;
}
function treeOf(all, roots) {
  const found = new Set(roots.filter((pid) => all.has(pid)));
  for (let grew = true; grew;) {
    grew = false;
    for (const [pid, p] of all) if (!found.has(pid) && found.has(p.parent)) { found.add(pid); grew = true; }
  }
  return [...found];
}
/** CPU milliseconds used so far by each group (its ended children included), and by the whole machine. */
export function cpuOf(target) {
  const all = processes();
  const cpu = {};
  for (const [name, roots] of Object.entries(target.groups)) {
    cpu[name] = treeOf(all, roots).reduce((sum, pid) => sum + all.get(pid).own + all.get(pid).children, 0) * TICK_MS;
  }
  const total = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number);
  cpu.machineBusy = (total.reduce((a, b) => a + b, 0) - total[3] - total[4]) * TICK_MS;
  cpu.ioStall = Number(/^some.*total=(\d+)/m.exec(readFileSync('/proc/pressure/io', 'utf8'))[1]) / 1000; // anyone waiting for the disk
  return cpu;
}
export function cpuUsed(target, before, seconds, genCpuSeconds = 0) {
  const after = cpuOf(target);
  const used = Object.fromEntries(Object.keys(before).map((k) => [k, Number(((after[k] - before[k]) / 1000).toFixed(2))]));
  const others = used.machineBusy - genCpuSeconds - Object.keys(target.groups).reduce((sum, k) => sum + used[k], 0);
  return { ...used, gen: Number(genCpuSeconds.toFixed(2)), others: Number(Math.max(0, others).toFixed(2)), wall: Number(seconds.toFixed(2)) };
}
/** Resident and proportional memory (KiB) of one group. */
export function memoryOf(target, group) {
  let rss = 0;
  let pss = 0;
  for (const pid of treeOf(processes(), target.groups[group])) {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      rss += Number(/^Rss:\s+(\d+)/m.exec(rollup)[1]);
      pss += Number(/^Pss:\s+(\d+)/m.exec(rollup)[1]);
    } catch { /* ended meanwhile */ }
  }
  return { rssKiB: rss, pssKiB: pss };
}
