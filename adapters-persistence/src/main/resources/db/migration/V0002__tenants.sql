create table tenants (
  id         uuid        not null default gen_random_uuid() primary key,
  name       text        not null,
  subdomain  text        not null,
  plan       text        not null default 'basic',
  is_active  boolean     not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
call directory.isolate('tenants', 'id');
