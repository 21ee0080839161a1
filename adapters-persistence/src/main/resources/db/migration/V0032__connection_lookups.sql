-- What must look at connections across tenants; see V0017.
grant select (tenant_id, id, platform, is_connected, granted_by, check_due_at),
      update (check_due_at)
  on social_connections to "${directory_role}";
create policy directory on account_offers to "${directory_role}" using (true);
grant select (expires_at), delete on account_offers to "${directory_role}";

grant "${directory_role}" to current_user;
grant create on schema lookup to "${directory_role}";
set local role "${directory_role}";

-- Takes connections that are due to be looked at, for one instance until the lease is over.
create function lookup.claim_connection_checks(moment timestamptz, lease interval, at_most integer)
returns table (tenant_id uuid, connection_id uuid)
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with due as (
    select c.tenant_id, c.id
    from public.social_connections c
    where c.is_connected and c.check_due_at <= moment
    order by c.check_due_at
    limit at_most
    for update of c skip locked)
  update public.social_connections c
  set check_due_at = moment + lease
  from due
  where c.tenant_id = due.tenant_id and c.id = due.id
  returning c.tenant_id, c.id
$$;

create function lookup.delete_expired_offers(moment timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from public.account_offers o where o.expires_at <= moment
$$;

revoke execute on all functions in schema lookup from public;
grant execute on all functions in schema lookup to "${app_role}";

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
