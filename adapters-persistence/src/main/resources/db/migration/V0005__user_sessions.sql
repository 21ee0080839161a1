create table user_sessions (
  tenant_id  uuid        not null,
  id         uuid        not null default gen_random_uuid(),
  user_id    uuid        not null,
  client     text        not null default '',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at   timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create index user_sessions_of_user on user_sessions (tenant_id, user_id);
call directory.isolate('user_sessions');

-- A session's chain of refresh tokens: the last one is good, a used one that comes again is theft.
create table refresh_tokens (
  tenant_id  uuid        not null,
  token_hash text        not null,
  session_id uuid        not null,
  created_at timestamptz not null default now(),
  used_at    timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, session_id) references user_sessions (tenant_id, id) on delete cascade
);
create index refresh_tokens_of_session on refresh_tokens (tenant_id, session_id);
-- For lookup.tenant_of_token: whoever brings a token does not say whose it is.
create index refresh_tokens_directory on refresh_tokens (token_hash);
call directory.isolate('refresh_tokens');
