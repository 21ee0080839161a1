-- Files whose rows are gone; they are taken out of the media store later. Outside of the tenants' tables, because a
-- tenant's files outlive the tenant for a while.
create table directory.discarded_files (
  tenant_id    uuid        not null,
  file_id      uuid        not null,
  discarded_at timestamptz not null default now(),
  primary key (tenant_id, file_id)
);
create index discarded_files_oldest on directory.discarded_files (discarded_at);

-- Work that one instance does at a time; it is due at `next_run_at`.
create table directory.jobs (
  name        text        not null primary key,
  next_run_at timestamptz not null
);
grant select, insert, delete on directory.discarded_files to "${directory_role}";
grant select, insert, update on directory.jobs to "${directory_role}";
grant delete on directory.parked_events to "${directory_role}";

-- For the look-ups below, which ask over all tenants what is too old.
create index attachments_unsent on attachments (created_at) where message_id is null;
create index user_sessions_over on user_sessions ((least(expires_at, ended_at)));
create index early_receipts_oldest on early_receipts (created_at);
create index parked_events_oldest on directory.parked_events (parked_at);
grant select (message_id, created_at), delete on attachments to "${directory_role}";
create policy directory on user_sessions to "${directory_role}" using (true);
grant select (tenant_id, id, expires_at, ended_at), delete on user_sessions to "${directory_role}";
create policy directory on early_receipts to "${directory_role}" using (true);
grant select (tenant_id, social_connection_id, platform_message_id, created_at), delete on early_receipts
  to "${directory_role}";

grant "${directory_role}" to current_user;
grant create on schema lookup to "${directory_role}";
set local role "${directory_role}";

create function lookup.discard_attachment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into directory.discarded_files (tenant_id, file_id) values (old.tenant_id, old.id)
  on conflict do nothing;
  return null;
end $$;

-- A picture that is taken up again is not discarded any more.
create function lookup.discard_avatar() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if old.avatar_id is not null then
    insert into directory.discarded_files (tenant_id, file_id) values (old.tenant_id, old.avatar_id)
    on conflict do nothing;
  end if;
  if tg_op = 'UPDATE' then
    delete from directory.discarded_files f
    where f.tenant_id = new.tenant_id and f.file_id = new.avatar_id;
  end if;
  return null;
end $$;

create function lookup.find_discarded_files(at_most integer) returns table (tenant_id uuid, file_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select f.tenant_id, f.file_id from directory.discarded_files f order by f.discarded_at limit at_most
$$;

create function lookup.forget_discarded_files(tenant_ids uuid[], file_ids uuid[]) returns void
language sql security definer set search_path = pg_catalog, pg_temp
as $$
  delete from directory.discarded_files f
  using unnest(tenant_ids, file_ids) as gone (tenant_id, file_id)
  where f.tenant_id = gone.tenant_id and f.file_id = gone.file_id
$$;

create function lookup.remove_unsent_uploads(older_than timestamptz, at_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  removed integer;
begin
  delete from public.attachments a
  using (
    select o.tenant_id, o.id from public.attachments o
    where o.message_id is null and o.created_at < older_than
    limit at_most
    for update skip locked) as old
  where a.tenant_id = old.tenant_id and a.id = old.id and a.message_id is null;
  get diagnostics removed = row_count;
  return removed;
end $$;

create function lookup.remove_ended_sessions(older_than timestamptz, at_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  removed integer;
begin
  delete from public.user_sessions s
  using (
    select o.tenant_id, o.id from public.user_sessions o
    where least(o.expires_at, o.ended_at) < older_than
    limit at_most) as old
  where s.tenant_id = old.tenant_id and s.id = old.id;
  get diagnostics removed = row_count;
  return removed;
end $$;

create function lookup.remove_early_receipts(older_than timestamptz, at_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  removed integer;
begin
  delete from public.early_receipts r
  using (
    select o.tenant_id, o.social_connection_id, o.platform_message_id from public.early_receipts o
    where o.created_at < older_than
    limit at_most) as old
  where r.tenant_id = old.tenant_id and r.social_connection_id = old.social_connection_id
    and r.platform_message_id = old.platform_message_id;
  get diagnostics removed = row_count;
  return removed;
end $$;

create function lookup.remove_parked_events(older_than timestamptz, at_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  removed integer;
begin
  delete from directory.parked_events e
  where e.fingerprint in (
    select o.fingerprint from directory.parked_events o where o.parked_at < older_than limit at_most);
  get diagnostics removed = row_count;
  return removed;
end $$;

-- Whether the asker is the one to do the job now; then nobody else is for as long as told.
create function lookup.claim_job(job text, moment timestamptz, pause interval) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  insert into directory.jobs as j (name, next_run_at) values (job, moment + pause)
  on conflict (name) do update set next_run_at = excluded.next_run_at where j.next_run_at <= moment;
  return found;
end $$;

reset role;

create trigger attachment_discarded after delete on attachments
  for each row when (old.state = 'ready') execute function lookup.discard_attachment();
create trigger avatar_discarded after delete on customer_profiles
  for each row execute function lookup.discard_avatar();
create trigger avatar_replaced after update of avatar_id on customer_profiles
  for each row when (old.avatar_id is distinct from new.avatar_id)
  execute function lookup.discard_avatar();

set local role "${directory_role}";
revoke execute on all functions in schema lookup from public;
grant execute on function lookup.find_discarded_files, lookup.forget_discarded_files,
  lookup.remove_unsent_uploads, lookup.remove_ended_sessions, lookup.remove_early_receipts,
  lookup.remove_parked_events, lookup.claim_job to "${app_role}";
reset role;

revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
