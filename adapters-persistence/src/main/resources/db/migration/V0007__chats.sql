-- A chat carries what its list shows, so that the list reads this table alone.
create table chats (
  tenant_id                   uuid        not null,
  id                          uuid        not null default gen_random_uuid(),
  social_connection_id        uuid        not null,
  platform                    text        not null,
  platform_chat_id            text        not null,
  status                      text        not null default 'open'
    check (status in ('open', 'pending', 'closed')),
  customer_name               text,
  customer_phone              text,
  customer_email              text,
  customer_avatar_url         text,
  assigned_user_id            uuid,
  labels                      text[]      not null default '{}',
  last_interaction            timestamptz not null default now(),
  last_customer_message_at    timestamptz,
  unread_count                integer     not null default 0,
  last_message_id             uuid,
  last_message_sender         text check (last_message_sender in ('customer', 'agent', 'system')),
  last_message_sender_user_id uuid,
  last_message_type           text,
  last_message_preview        text,
  last_message_status         text,
  last_message_at             timestamptz,
  created_at                  timestamptz not null default now(),
  updated_at                  timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade,
  foreign key (tenant_id, assigned_user_id)
    references users (tenant_id, id) on delete set null (assigned_user_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

-- Each message moves its chat in all of these, so there is none that a list does not need.
create index chats_list on chats (tenant_id, last_interaction desc, id desc);
create index chats_by_status on chats (tenant_id, status, last_interaction desc, id desc);
create index chats_by_assignee on chats (tenant_id, assigned_user_id, last_interaction desc, id desc);
create index chats_by_platform on chats (tenant_id, platform, last_interaction desc, id desc);
create index chats_by_connection
  on chats (tenant_id, social_connection_id, last_interaction desc, id desc);
create index chats_unread on chats (tenant_id, last_interaction desc, id desc) where unread_count > 0;
create index chats_closed on chats (tenant_id, updated_at) where status = 'closed';
call directory.isolate('chats');

-- The names by which a channel knows a chat's customer; any of them finds the chat.
create table chat_customer_keys (
  tenant_id            uuid   not null,
  social_connection_id uuid   not null,
  kind                 text   not null,
  value                text   not null,
  chat_id              uuid   not null,
  added                bigint generated always as identity,
  primary key (tenant_id, social_connection_id, kind, value),
  foreign key (tenant_id, chat_id) references chats (tenant_id, id) on delete cascade,
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade
);
create index chat_customer_keys_of_chat on chat_customer_keys (tenant_id, chat_id);
call directory.isolate('chat_customer_keys');
