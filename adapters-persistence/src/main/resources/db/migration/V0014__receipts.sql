-- Statuses that came before the message they are about.
create table early_receipts (
  tenant_id            uuid        not null,
  social_connection_id uuid        not null,
  platform_message_id  text        not null,
  status               text        not null,
  and_earlier          boolean     not null,
  error_code           text,
  error_message        text,
  created_at           timestamptz not null default now(),
  primary key (tenant_id, social_connection_id, platform_message_id),
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade
);
call directory.isolate('early_receipts');

-- Up to when a customer has received and read what the business sent.
create table customer_watermarks (
  tenant_id            uuid not null,
  social_connection_id uuid not null,
  kind                 text not null,
  value                text not null,
  delivered_up_to      timestamptz,
  read_up_to           timestamptz,
  primary key (tenant_id, social_connection_id, kind, value),
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade
);
call directory.isolate('customer_watermarks');
