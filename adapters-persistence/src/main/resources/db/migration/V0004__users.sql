create table users (
  tenant_id     uuid        not null references tenants (id) on delete cascade,
  id            uuid        not null default gen_random_uuid(),
  email         text        not null,
  password_hash text        not null,
  first_name    text        not null,
  last_name     text        not null,
  role          text        not null check (role in ('owner', 'admin', 'agent')),
  is_active     boolean     not null default true,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, email)
);
create index users_list on users (tenant_id, created_at, id);
call directory.isolate('users');
