create table social_connections (
  tenant_id           uuid        not null references tenants (id) on delete cascade,
  id                  uuid        not null default gen_random_uuid(),
  platform            text        not null,
  platform_account_id text        not null,
  business_account_id text,
  display_name        text        not null,
  scopes              text[]      not null default '{}',
  expires_at          timestamptz,
  is_active           boolean     not null default true,
  health              text        not null default 'unknown'
    check (health in ('unknown', 'healthy', 'degraded', 'needs_reconnect')),
  sealed_token        bytea       not null,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, platform, platform_account_id)
);
create index social_connections_list on social_connections (tenant_id, created_at, id);
call directory.isolate('social_connections');
