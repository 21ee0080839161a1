-- A disconnected account keeps its row, so that its chats stay. `granted_by` is the platform's id of
-- the person who gave access; `check_due_at` is when the connection is looked at again.
alter table social_connections
  add column is_connected boolean     not null default true,
  add column granted_by   text,
  add column check_due_at timestamptz not null default now() + interval '1 hour',
  drop constraint social_connections_health_check,
  add constraint social_connections_health_check check (
    health in ('unknown', 'healthy', 'expires_soon', 'degraded', 'restricted', 'needs_reconnect'));

-- For lookup.claim_connection_checks and lookup.connections_of_person, which ask over all tenants.
create index social_connections_directory on social_connections (check_due_at) where is_connected;
create index social_connections_of_person on social_connections (granted_by, platform)
  where granted_by is not null;
