-- What must look across tenants. Each function runs as the directory role, which sees just the
-- columns granted here, and answers with ids only.
create policy directory on tenants to "${directory_role}" using (true);
grant select (id, is_active) on tenants to "${directory_role}";
create policy directory on refresh_tokens to "${directory_role}" using (true);
grant select (tenant_id, token_hash) on refresh_tokens to "${directory_role}";
create policy directory on outbox to "${directory_role}" using (true);
grant select, update (state, due_at) on outbox to "${directory_role}";
create policy directory on chat_search to "${directory_role}" using (true);
grant select on chat_search to "${directory_role}";
create policy directory on messages to "${directory_role}" using (true);
grant select (tenant_id, chat_id, message_text, "timestamp") on messages to "${directory_role}";

-- To make its functions the owner must be the directory role for a moment.
grant "${directory_role}" to current_user;
grant create, usage on schema lookup to "${directory_role}";
set local role "${directory_role}";

-- The transaction's tenant is the only one a function may act for.
create function lookup.require_tenant(tenant uuid) returns void
language plpgsql stable
as $$
begin
  if tenant is distinct from nullif(current_setting('app.tenant_id', true), '')::uuid then
    raise exception 'not the tenant of this transaction' using errcode = 'insufficient_privilege';
  end if;
end $$;

create function lookup.claim_subdomain(name text, tenant uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform lookup.require_tenant(tenant);
  insert into directory.subdomains (subdomain, tenant_id) values (name, tenant) on conflict do nothing;
  return found;
end $$;

create function lookup.find_email(address text) returns table (tenant_id uuid, user_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select e.tenant_id, e.user_id from directory.emails e where e.email = address
$$;

create function lookup.claim_email(address text, tenant uuid, holder uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform lookup.require_tenant(tenant);
  insert into directory.emails (email, tenant_id, user_id) values (address, tenant, holder)
  on conflict do nothing;
  return found or exists (
    select 1 from directory.emails e
    where e.email = address and e.tenant_id = tenant and e.user_id = holder);
end $$;

create function lookup.release_email(address text, tenant uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform lookup.require_tenant(tenant);
  delete from directory.emails e where e.email = address and e.tenant_id = tenant;
end $$;

create function lookup.find_accounts(platforms text[], account_ids text[])
returns table (platform text, account_id text, tenant_id uuid, connection_id uuid, tenant_active boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.platform, a.account_id, a.tenant_id, a.connection_id, t.is_active
  from unnest(platforms, account_ids) as asked (platform, account_id)
  join directory.accounts a on a.platform = asked.platform and a.account_id = asked.account_id
  join public.tenants t on t.id = a.tenant_id
$$;

create function lookup.claim_account(channel text, account text, tenant uuid, holder uuid)
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform lookup.require_tenant(tenant);
  insert into directory.accounts (platform, account_id, tenant_id, connection_id)
  values (channel, account, tenant, holder)
  on conflict do nothing;
  return found or exists (
    select 1 from directory.accounts a
    where a.platform = channel and a.account_id = account
      and a.tenant_id = tenant and a.connection_id = holder);
end $$;

create function lookup.release_account(channel text, account text, tenant uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  perform lookup.require_tenant(tenant);
  delete from directory.accounts a
  where a.platform = channel and a.account_id = account and a.tenant_id = tenant;
end $$;

create function lookup.tenant_of_token(hash text) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select t.tenant_id from public.refresh_tokens t where t.token_hash = hash
$$;

create function lookup.park_events(
  platforms text[], account_ids text[], reasons text[], raws text[], moments timestamptz[])
returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  insert into directory.parked_events (fingerprint, platform, account_id, reason, raw, parked_at)
  select sha256(convert_to(concat_ws(E'\n', e.platform, e.account_id, e.raw), 'UTF8')),
         e.platform, e.account_id, e.reason, e.raw, e.parked_at
  from unnest(platforms, account_ids, reasons, raws, moments)
    as e (platform, account_id, reason, raw, parked_at)
  on conflict do nothing
$$;

-- Takes due entries, each the oldest of its chat, for one instance until the lease is over.
create function lookup.claim_due(moment timestamptz, lease interval, at_most integer)
returns table (tenant_id uuid, message_id uuid, attempts integer, was text)
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  with due as (
    select o.tenant_id, o.message_id, o.state
    from public.outbox o
    where o.due_at <= moment
      and not exists (
        select 1 from public.outbox older
        where older.tenant_id = o.tenant_id and older.chat_id = o.chat_id and older.added < o.added)
    order by o.due_at
    limit at_most
    for update of o skip locked)
  update public.outbox o
  set state = 'sending', due_at = moment + lease
  from due
  where o.tenant_id = due.tenant_id and o.message_id = due.message_id
  returning o.tenant_id, o.message_id, o.attempts, due.state
$$;

reset role;
