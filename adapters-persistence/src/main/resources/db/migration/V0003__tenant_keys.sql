-- The data keys that seal a tenant's secrets, each wrapped by the installation's master key.
create table tenant_keys (
  tenant_id   uuid        not null references tenants (id) on delete cascade,
  version     integer     not null,
  wrapped_key bytea       not null,
  created_at  timestamptz not null default now(),
  primary key (tenant_id, version)
);
call directory.isolate('tenant_keys');
