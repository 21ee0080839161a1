-- The selects hide how many accounts are asked for: for a single one the planner would make a new plan each time.
grant "${directory_role}" to current_user;
grant create on schema lookup to "${directory_role}";
set local role "${directory_role}";

create or replace function lookup.find_accounts(platforms text[], account_ids text[])
returns table (platform text, account_id text, tenant_id uuid, connection_id uuid, tenant_active boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
  select a.platform, a.account_id, a.tenant_id, a.connection_id, t.is_active
  from unnest((select platforms), (select account_ids)) as asked (platform, account_id)
  join directory.accounts a on a.platform = asked.platform and a.account_id = asked.account_id
  join public.tenants t on t.id = a.tenant_id;
end $$;

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
