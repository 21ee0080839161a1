-- Messages that are to be sent. One moment says all: when a queued entry is due, when the instance
-- that is sending it must be taken for dead, or when an unknown outcome is given up.
create table outbox (
  tenant_id            uuid        not null,
  message_id           uuid        not null,
  chat_id              uuid        not null,
  social_connection_id uuid        not null,
  added                bigint      generated always as identity,
  state                text        not null default 'queued'
    check (state in ('queued', 'sending', 'awaiting')),
  attempts             integer     not null default 0,
  due_at               timestamptz not null,
  primary key (tenant_id, message_id),
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade,
  foreign key (tenant_id, chat_id) references chats (tenant_id, id) on delete cascade,
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade
) with (autovacuum_vacuum_scale_factor = 0.02);
create index outbox_of_chat on outbox (tenant_id, chat_id, added);
create index outbox_of_connection on outbox (tenant_id, social_connection_id);
-- For lookup.claim_due, which asks over all tenants.
create index outbox_directory on outbox (due_at);
call directory.isolate('outbox');
