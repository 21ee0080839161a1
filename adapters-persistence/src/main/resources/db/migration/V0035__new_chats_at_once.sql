-- New chats come in batches: what goes with them is written with one statement for all.
drop trigger chat_search_added on chats;
drop trigger customer_profile_of_new_chat on chats;

create function add_chat_search() returns trigger
language plpgsql
as $$
begin
  insert into public.chat_search (tenant_id, chat_id, words)
  select
    tenant_id, id,
    concat_ws(' ', customer_name, customer_phone,
              regexp_replace(customer_phone, '[^0-9]', '', 'g'), customer_email)
  from added;
  return null;
end $$;

create function want_customer_profiles() returns trigger
language plpgsql
as $$
begin
  insert into public.customer_profiles (tenant_id, chat_id) select tenant_id, id from added;
  return null;
end $$;

create trigger chat_search_added after insert on chats
  referencing new table as added
  for each statement execute function add_chat_search();
create trigger customer_profile_of_new_chat after insert on chats
  referencing new table as added
  for each statement execute function want_customer_profiles();
