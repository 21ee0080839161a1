-- A file that a customer sent is fetched from the platform soon after. Its row is its entry in the queue for that:
-- it waits, is taken by one instance until `due_at`, and ends as ready or failed. The owner is let through the
-- row-level security for a moment, to give the states their new names.
alter table attachments no force row level security;
alter table attachments drop constraint attachments_state_check;
alter table attachments
  add column failure       text,
  add column sha256        text,
  add column has_thumbnail boolean     not null default false,
  add column attempts      integer     not null default 0,
  add column due_at        timestamptz not null default '-infinity';
update attachments
set state = case state when 'stored' then 'ready' when 'to_fetch' then 'waiting' else 'failed' end,
  failure = case state when 'unavailable' then 'unreachable' end;
alter table attachments
  add constraint attachments_state_check check (state in ('waiting', 'ready', 'failed')),
  add constraint attachments_failure_check check ((state = 'failed') = (failure is not null));
alter table attachments force row level security;

-- For lookup.claim_waiting_media, which asks over all tenants; as long as few files wait, it is small.
create index attachments_waiting on attachments (due_at, id) where state = 'waiting';
create policy directory on attachments to "${directory_role}" using (true);
grant select (tenant_id, id, state, attempts, due_at), update (attempts, due_at) on attachments to "${directory_role}";

grant "${directory_role}" to current_user;
grant create on schema lookup to "${directory_role}";
set local role "${directory_role}";

-- Takes files that wait, the longest waiting first, for one instance until the lease is over. An attempt counts when
-- it begins: a file that takes its process down with it is not tried for ever.
create function lookup.claim_waiting_media(moment timestamptz, lease interval, at_most integer)
returns table (tenant_id uuid, attachment_id uuid, attempt integer)
language sql security definer set search_path = pg_catalog, pg_temp
as $$
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
  returning a.tenant_id, a.id, a.attempts
$$;

revoke execute on function lookup.claim_waiting_media from public;
grant execute on function lookup.claim_waiting_media to "${app_role}";

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
