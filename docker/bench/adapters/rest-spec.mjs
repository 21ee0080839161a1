// Sets up an implementation that has the specification's own routes, and writes the target file that the loads read:
// per tenant POST /api/auth/register, then POST /api/social-connections. For an implementation whose set-up differs,
// copy this file: it is the only place that knows how a tenant and its connection come to be.
//
//   node rest-spec.mjs --name N --base http://127.0.0.1:3001 --app-secret S --db postgresql://... --tenants 10
//                      --groups '{"server":[pid],"postgres":[pid],"redis":[pid]}' --out target.json
import { writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';

const text = { type: 'string' };
const { values: o } = parseArgs({ options: { name: text, base: text, 'app-secret': text, db: text, groups: text, out: text, tenants: { type: 'string', default: '10' }, tickets: { type: 'boolean' } } });

async function post(path, body, token) {
  const response = await fetch(o.base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

const batch = randomBytes(3).toString('hex');
const tenants = [];
for (let i = 0; i < Number(o.tenants); i++) {
  const accountId = `10${Date.now()}${String(i).padStart(4, '0')}`;
  const { user, token } = await post('/api/auth/register', {
    email: `agent-${batch}-${i}@example.com`, password: 'correct-horse-battery', firstName: 'Agent', lastName: String(i), tenantName: `Bench ${batch} ${i}`,
  });
  await post('/api/social-connections', { platform: 'facebook', platformAccountId: accountId, accessToken: `EAAG${randomBytes(60).toString('hex')}` }, token);
  tenants.push({ id: user.tenantId, userId: user.id, accountId, token });
}

const { hostname, port } = new URL(o.base);
writeFileSync(o.out, JSON.stringify({
  name: o.name, host: hostname, port: Number(port), webhookPath: '/api/webhooks/meta', wsPath: o.tickets ? '/ws?ticket={token}' : '/ws?token={token}',
  ...(o.tickets && { ticketPath: '/api/realtime/ticket' }), appSecret: o['app-secret'],
  db: o.db, // a role that sees all tenants' rows
  sql: {
    messageCount: 'SELECT count(*) FROM messages',
    markedCount: "SELECT count(DISTINCT message_text) FROM messages WHERE message_text LIKE '%~{run}.%'",
    chatSample: "SELECT id, tenant_id FROM chats WHERE platform_chat_id LIKE 'bulk-%' ORDER BY md5(platform_chat_id) LIMIT {n}",
    bulk: o.tickets ? 'bulk-platform.sql' : 'bulk.sql',
  },
  groups: JSON.parse(o.groups ?? '{}'), tenants,
}, null, 1));
console.log(`${tenants.length} tenants in ${o.out}`);
