create table messages (
  tenant_id            uuid        not null,
  id                   uuid        not null default gen_random_uuid(),
  chat_id              uuid        not null,
  social_connection_id uuid        not null,
  platform_message_id  text,
  sender               text        not null check (sender in ('customer', 'agent', 'system')),
  -- Outlives the user, so no foreign key.
  sender_user_id       uuid,
  message_type         text        not null default 'text',
  message_text         text,
  raw                  text,
  status               text        not null default 'delivered'
    check (status in ('pending', 'sent', 'delivered', 'read', 'failed')),
  error_code           text,
  error_message        text,
  is_read              boolean     not null default false,
  reply_to_id          uuid,
  reply_to_platform_id text,
  client_id            text,
  reactions            jsonb,
  is_late              boolean     not null default false,
  "timestamp"          timestamptz not null,
  created_at           timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, social_connection_id, platform_message_id),
  foreign key (tenant_id, chat_id) references chats (tenant_id, id) on delete cascade
);

create index messages_page on messages (tenant_id, chat_id, "timestamp" desc, id desc);
create index messages_unread on messages (tenant_id, chat_id, "timestamp")
  where sender = 'customer' and not is_read;
create index messages_unread_by_customer on messages (tenant_id, chat_id, "timestamp")
  where sender <> 'customer' and status in ('pending', 'sent', 'delivered');
create unique index messages_client_id on messages (tenant_id, chat_id, client_id)
  where client_id is not null;
call directory.isolate('messages');
