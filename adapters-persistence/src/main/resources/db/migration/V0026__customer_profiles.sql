-- What the platform says of a chat's customer, and when it is to be asked (again). The row is the entry in the queue
-- for that: taken by one instance until `due_at`. Apart from chats, for the same reason as chat_search.
create table customer_profiles (
  tenant_id    uuid        not null,
  chat_id      uuid        not null,
  -- As the platform last gave it. A chat's customer who is called otherwise was named by an agent.
  name         text,
  avatar_id    uuid,
  looked_up_at timestamptz,
  attempts     integer     not null default 0,
  due_at       timestamptz not null default '-infinity',
  primary key (tenant_id, chat_id),
  foreign key (tenant_id, chat_id) references chats (tenant_id, id) on delete cascade
) with (fillfactor = 80);
-- For lookup.claim_due_profiles, which asks over all tenants.
create index customer_profiles_directory on customer_profiles (due_at);

-- Customers who are there already are looked up in the course of a week.
alter table chats no force row level security;
insert into customer_profiles (tenant_id, chat_id, due_at)
select tenant_id, id, now() + random() * interval '7 days' from chats;
alter table chats force row level security;
call directory.isolate('customer_profiles');

-- A new customer is looked up at once, and so is one who comes back after a week of silence; who writes all the time
-- is looked up again when the last answer is a week old. So a message costs no look at this table.
create function want_customer_profile() returns trigger
language plpgsql
as $$
begin
  insert into public.customer_profiles (tenant_id, chat_id) values (new.tenant_id, new.id)
  on conflict (tenant_id, chat_id) do update set due_at = '-infinity', attempts = 0;
  return null;
end $$;

create trigger customer_profile_of_new_chat after insert on chats
  for each row execute function want_customer_profile();
create trigger customer_profile_after_silence after update of last_customer_message_at on chats
  for each row
  when (new.last_customer_message_at > old.last_customer_message_at + interval '7 days')
  execute function want_customer_profile();

create policy directory on customer_profiles to "${directory_role}" using (true);
grant select (tenant_id, chat_id, attempts, due_at), update (attempts, due_at) on customer_profiles
  to "${directory_role}";

grant "${directory_role}" to current_user;
grant create on schema lookup to "${directory_role}";
set local role "${directory_role}";

-- Takes profiles whose look-up is due for one instance until the lease is over; an attempt counts when it begins.
create function lookup.claim_due_profiles(moment timestamptz, lease interval, at_most integer)
returns table (tenant_id uuid, chat_id uuid, attempt integer)
language sql security definer set search_path = pg_catalog, pg_temp
as $$
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
  returning p.tenant_id, p.chat_id, p.attempts
$$;

revoke execute on function lookup.claim_due_profiles from public;
grant execute on function lookup.claim_due_profiles to "${app_role}";

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
