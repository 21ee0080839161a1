-- Fills the specification's tables (§4.1) with :chats chats and :messages messages, spread over the Facebook
-- connections that exist. The first chats are the busy ones. Run as a role that passes RLS.
\set QUIET on
SET synchronous_commit = off;
SET client_min_messages = warning;
BEGIN;
CREATE TEMP TABLE conn ON COMMIT DROP AS
  SELECT row_number() OVER (ORDER BY id) - 1 AS n, id, tenant_id FROM social_connections WHERE platform = 'facebook';
INSERT INTO chats (id, social_connection_id, platform, tenant_id, platform_chat_id, status, customer_name, last_interaction, last_customer_message_at, created_at)
  SELECT gen_random_uuid(), c.id, 'facebook', c.tenant_id, 'bulk-' || i, (ARRAY['open','open','open','closed','pending'])[1 + i / (SELECT count(*)::int FROM conn) % 5], 'Customer ' || i,
         now() - (i * interval '3 seconds'), now(), now() - interval '30 days'
  FROM generate_series(0, :chats - 1) AS i JOIN conn c ON c.n = i % (SELECT count(*) FROM conn);
CREATE TEMP TABLE bulk_chat ON COMMIT DROP AS
  SELECT split_part(platform_chat_id, '-', 2)::int AS n, id, tenant_id, social_connection_id, platform_chat_id FROM chats WHERE platform_chat_id LIKE 'bulk-%';
CREATE UNIQUE INDEX ON bulk_chat (n);
ANALYZE bulk_chat;
DO 'BEGIN PERFORM setseed(0.42); END';
CREATE TEMP TABLE plan ON COMMIT DROP AS
  SELECT i, floor(:chats * power(random(), 2))::int AS chat FROM generate_series(1, :messages) AS i;
INSERT INTO messages (id, chat_id, social_connection_id, tenant_id, platform_message_id, sender, message_text, message_type, is_read, timestamp)
  SELECT gen_random_uuid(), b.id, b.social_connection_id, b.tenant_id, 'm_bulk' || p.i || repeat('Q', 48), CASE WHEN p.i % 3 = 0 THEN 'agent' ELSE 'customer' END,
         'Message number ' || p.i || ' of the bulk load, about as long as a customer message is', 'text', p.i % 4 <> 0,
         now() - interval '20 days' + p.i * (interval '20 days' / :messages)
  FROM plan p JOIN bulk_chat b ON b.n = p.chat;
INSERT INTO chat_customer_keys (tenant_id, social_connection_id, kind, value, chat_id)
  SELECT tenant_id, social_connection_id, 'psid', platform_chat_id, id FROM bulk_chat;
INSERT INTO notes (chat_id, tenant_id, note_text) SELECT id, tenant_id, 'A note' FROM bulk_chat WHERE n % 10 = 0;
COMMIT;
VACUUM ANALYZE chats, messages, notes;
CHECKPOINT;
