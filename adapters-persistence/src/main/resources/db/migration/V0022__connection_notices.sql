-- What platforms say about accounts. `event_id` keeps the same word from being kept twice.
create table connection_notices (
  tenant_id            uuid        not null,
  id                   uuid        not null,
  social_connection_id uuid        not null,
  event_id             text        not null,
  kind                 text        not null
    check (kind in ('template', 'quality', 'restriction', 'account')),
  subject              text,
  event                text        not null,
  detail               text,
  until                timestamptz,
  at                   timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, social_connection_id, event_id),
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade
);
create index connection_notices_list on connection_notices (tenant_id, at desc, id desc);
call directory.isolate('connection_notices');
