-- Requests of a platform in the name of a person, who may be known to several tenants.
create table directory.data_deletions (
  code         text        not null primary key,
  requested_at timestamptz not null,
  completed_at timestamptz
);
grant select, insert, update (completed_at) on directory.data_deletions to "${directory_role}";
create policy directory on chat_customer_keys to "${directory_role}" using (true);
grant select (tenant_id, social_connection_id, kind, value, chat_id)
  on chat_customer_keys to "${directory_role}";

grant "${directory_role}" to current_user;
grant create on schema lookup to "${directory_role}";
set local role "${directory_role}";

create function lookup.connections_of_person(platforms text[], person text)
returns table (tenant_id uuid, connection_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.tenant_id, c.id from public.social_connections c
  where c.granted_by = person and c.platform = any(platforms)
$$;

-- By way of each connection and kind of key, so that the primary key finds them.
create function lookup.chats_of_person(platforms text[], person text)
returns table (tenant_id uuid, chat_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select distinct k.tenant_id, k.chat_id
  from public.social_connections c
  join public.chat_customer_keys k
    on k.tenant_id = c.tenant_id and k.social_connection_id = c.id and k.value = person
  where c.platform = any(platforms)
$$;

create function lookup.add_deletion(deletion_code text, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into directory.data_deletions (code, requested_at) values (deletion_code, moment)
$$;

create function lookup.complete_deletion(deletion_code text, moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  update directory.data_deletions d set completed_at = moment where d.code = deletion_code
$$;

create function lookup.find_deletion(deletion_code text)
returns table (code text, requested_at timestamptz, completed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select d.code, d.requested_at, d.completed_at from directory.data_deletions d
  where d.code = deletion_code
$$;

revoke execute on all functions in schema lookup from public;
grant execute on all functions in schema lookup to "${app_role}";

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
