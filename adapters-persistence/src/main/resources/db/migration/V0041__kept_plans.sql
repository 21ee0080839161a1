-- PostgreSQL plans the body of a function in SQL each time it is called, which takes longer than these look-ups
-- themselves; that of a function in PL/pgSQL once a session.
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
  from unnest(platforms, account_ids) as asked (platform, account_id)
  join directory.accounts a on a.platform = asked.platform and a.account_id = asked.account_id
  join public.tenants t on t.id = a.tenant_id;
end $$;

create or replace function lookup.claim_waiting_media(moment timestamptz, lease interval, at_most integer)
returns table (tenant_id uuid, attachment_id uuid, attempt integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
  with due as (
    select a.tenant_id, a.id
    from public.attachments a
    where a.state = 'waiting' and a.due_at <= moment
    order by a.due_at, a.id
    limit at_most
    for update skip locked)
  update public.attachments a
  set attempts = a.attempts + 1, due_at = moment + lease
  from due
  where a.tenant_id = due.tenant_id and a.id = due.id
  returning a.tenant_id, a.id, a.attempts;
end $$;

create or replace function lookup.claim_due_profiles(moment timestamptz, lease interval, at_most integer)
returns table (tenant_id uuid, chat_id uuid, attempt integer)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
  with due as (
    select p.tenant_id, p.chat_id
    from public.customer_profiles p
    where p.due_at <= moment
    order by p.due_at
    limit at_most
    for update skip locked)
  update public.customer_profiles p
  set attempts = p.attempts + 1, due_at = moment + lease
  from due
  where p.tenant_id = due.tenant_id and p.chat_id = due.chat_id
  returning p.tenant_id, p.chat_id, p.attempts;
end $$;

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
