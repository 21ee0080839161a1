-- A business account is not held by anybody; the accounts under it are. Few ask, so no index.
create policy directory on social_connections to "${directory_role}" using (true);
grant select (tenant_id, id, platform, business_account_id) on social_connections
  to "${directory_role}";

-- To make its functions the owner must be the directory role for a moment.
grant "${directory_role}" to current_user;
grant create on schema lookup to "${directory_role}";
set local role "${directory_role}";

create function lookup.find_under_business(platforms text[], business_ids text[])
returns table (platform text, account_id text, tenant_id uuid, connection_id uuid, tenant_active boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.platform, s.business_account_id, s.tenant_id, s.id, t.is_active
  from unnest(platforms, business_ids) as asked (platform, business_id)
  join public.social_connections s
    on s.platform = asked.platform and s.business_account_id = asked.business_id
  join public.tenants t on t.id = s.tenant_id
$$;
revoke execute on function lookup.find_under_business(text[], text[]) from public;
grant execute on function lookup.find_under_business(text[], text[]) to "${app_role}";

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
