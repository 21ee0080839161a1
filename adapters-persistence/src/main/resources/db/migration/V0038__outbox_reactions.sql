-- Reactions to customers' messages go out in the same order as messages: an entry of a customer's
-- message stands for the business's reaction to it.
alter table outbox add column kind text not null default 'message'
  check (kind in ('message', 'reaction'));

grant "${directory_role}" to current_user;
grant create on schema lookup to "${directory_role}";
set local role "${directory_role}";

-- What it answers with has grown, so it is made anew; see V0017. In PL/pgSQL, which keeps its plan.
drop function lookup.claim_due(timestamptz, interval, integer);
create function lookup.claim_due(moment timestamptz, lease interval, at_most integer)
returns table (tenant_id uuid, message_id uuid, attempts integer, was text, kind text)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
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
  returning o.tenant_id, o.message_id, o.attempts, due.state, o.kind;
end $$;

revoke execute on function lookup.claim_due(timestamptz, interval, integer) from public;
grant execute on function lookup.claim_due(timestamptz, interval, integer) to "${app_role}";

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
