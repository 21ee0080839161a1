-- For looking at plans: 8 tenants with 20,000 chats and 1,000,000 messages in 90 days, most of them
-- in the first chats. Keys and the index of words would be kept row by row, so they are left off.
set session_replication_role = replica;
set maintenance_work_mem = '256MB';
set work_mem = '64MB';
set synchronous_commit = off;

create temp table words_index as
  select pg_get_indexdef('messages_words'::regclass) as definition,
    format('alter index messages_words alter column %s set statistics 0', attnum) as without_statistics
  from pg_attribute where attrelid = 'messages_words'::regclass and attname = 'to_tsvector';
drop index messages_words;

-- Ids that can be computed: the kind, then two numbers.
create function pg_temp.made(kind text, a int, b int) returns uuid language sql immutable
return (lpad(kind, 8, '0') || '-0000-7000-8000-' || lpad(to_hex(a), 4, '0') || lpad(to_hex(b), 8, '0'))::uuid;
create function pg_temp.tenant(t int) returns uuid language sql immutable
return pg_temp.made('1', t, 0);
create function pg_temp.agent(t int, a int) returns uuid language sql immutable
return pg_temp.made('2', t, a);
create function pg_temp.connection(t int, c int) returns uuid language sql immutable
return pg_temp.made('3', t, c);
create function pg_temp.chat(i int) returns uuid language sql immutable
return pg_temp.made('4', 0, i);
-- Version 7: the time comes first.
create function pg_temp.message(at timestamptz, m int) returns uuid language sql immutable
return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000' || lpad(to_hex(m), 12, '0'))::uuid;

insert into tenants (id, name, subdomain)
select pg_temp.tenant(t), 'Tenant ' || t, 't' || t from generate_series(0, 7) as t;

insert into users (tenant_id, id, email, password_hash, first_name, last_name, role)
select pg_temp.tenant(t), pg_temp.agent(t, a), a || '@' || t, '', 'A', 'B', 'agent'
from generate_series(0, 7) as t, generate_series(0, 9) as a;

insert into social_connections (tenant_id, id, platform, platform_account_id, display_name, sealed_token)
select pg_temp.tenant(t), pg_temp.connection(t, c), case c when 2 then 'owl' else 'pigeon' end,
  t || '-' || c, 'Account', ''
from generate_series(0, 7) as t, generate_series(0, 2) as c;

insert into chats (
  tenant_id, id, social_connection_id, platform, platform_chat_id, status, customer_name,
  assigned_user_id, last_interaction, unread_count, created_at)
select pg_temp.tenant(i % 8), pg_temp.chat(i), pg_temp.connection(i % 8, i % 3),
  case i % 3 when 2 then 'owl' else 'pigeon' end, 'c' || i,
  case i % 5 when 0 then 'open' when 1 then 'pending' else 'closed' end,
  'Customer ' || i, case when i % 3 = 0 then pg_temp.agent(i % 8, i % 10) end,
  now() - i * interval '1 minute', case when i % 21 = 0 then 3 else 0 end, now()
from generate_series(0, 19999) as i;

insert into chat_search (tenant_id, chat_id, words)
select tenant_id, id, customer_name from chats;

insert into chat_customer_keys (tenant_id, social_connection_id, kind, value, chat_id)
select tenant_id, social_connection_id, 'user_id', platform_chat_id, id from chats;

insert into customer_profiles (tenant_id, chat_id, due_at)
select tenant_id, id, now() + interval '1 day' from chats;

insert into attachments (tenant_id, type, mime_type, state)
select pg_temp.tenant(i % 8), 'image', 'image/png', 'ready' from generate_series(0, 49999) as i;

insert into messages (
  tenant_id, id, chat_id, social_connection_id, platform_message_id, sender, message_text, status,
  is_read, timestamp, created_at)
select pg_temp.tenant(c % 8), pg_temp.message(at, m), pg_temp.chat(c), pg_temp.connection(c % 8, c % 3),
  'mid.' || m, case when m % 3 = 0 then 'agent' else 'customer' end,
  'Message ' || m || ' about ' || (array['bread', 'rolls', 'cake', 'coffee'])[1 + m % 4]
    || case when m % 4999 = 0 then ' pumpernickel' else '' end,
  case when m % 3 = 0 and m % 50 <> 0 then 'read' else 'delivered' end, m % 50 <> 0, at, at
from generate_series(0, 999999) as m,
  lateral (select floor(20000 * power((m::bigint * 7919 % 1000000) / 1e6, 2))::int as c,
    now() - interval '90 days' + m * (interval '90 days' / 1000000) as at) as x;

do $$ begin
  execute (select definition from words_index);
  execute (select without_statistics from words_index);
end $$;
