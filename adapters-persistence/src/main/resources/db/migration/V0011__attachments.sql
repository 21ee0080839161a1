-- Files of messages; an uploaded one waits here without a message until it is sent.
create table attachments (
  tenant_id   uuid        not null references tenants (id) on delete cascade,
  id          uuid        not null default gen_random_uuid(),
  message_id  uuid,
  position    integer     not null default 0,
  type        text        not null,
  mime_type   text        not null,
  file_name   text,
  size        bigint      not null default 0,
  width       integer,
  height      integer,
  duration_ms integer,
  state       text        not null check (state in ('stored', 'to_fetch', 'unavailable')),
  source      text,
  created_at  timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, message_id) references messages (tenant_id, id) on delete cascade
);
create index attachments_of_message on attachments (tenant_id, message_id, position);
call directory.isolate('attachments');
