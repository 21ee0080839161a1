-- A connection's prepared messages, as its platform gave them last.
create table message_templates (
  tenant_id            uuid not null,
  social_connection_id uuid not null,
  name                 text not null,
  language             text not null,
  category             text not null,
  state                text not null
    check (state in ('approved', 'pending', 'rejected', 'paused', 'disabled', 'unsupported')),
  reason               text,
  parts                jsonb not null,
  primary key (tenant_id, social_connection_id, name, language),
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade
);
call directory.isolate('message_templates');
