-- What a chat's customer is searched by. Apart from chats, because each message rewrites a chat's
-- row in all of its indexes, while a customer's name hardly ever changes.
create table chat_search (
  tenant_id uuid not null,
  chat_id   uuid not null,
  words     text not null,
  primary key (tenant_id, chat_id),
  foreign key (tenant_id, chat_id) references chats (tenant_id, id) on delete cascade
);
call directory.isolate('chat_search');

create function keep_chat_search() returns trigger
language plpgsql
as $$
begin
  insert into public.chat_search (tenant_id, chat_id, words)
  values (
    new.tenant_id, new.id,
    concat_ws(' ', new.customer_name, new.customer_phone,
              regexp_replace(new.customer_phone, '[^0-9]', '', 'g'), new.customer_email))
  on conflict (tenant_id, chat_id) do update set words = excluded.words;
  return null;
end $$;

create trigger chat_search_added after insert on chats
  for each row execute function keep_chat_search();
create trigger chat_search_changed after update of customer_name, customer_phone, customer_email on chats
  for each row
  when ((old.customer_name, old.customer_phone, old.customer_email)
    is distinct from (new.customer_name, new.customer_phone, new.customer_email))
  execute function keep_chat_search();

-- Parts of words are found by trigrams. Both extensions come with PostgreSQL and need no superuser;
-- where they were left out, a search reads the tenant's own customers instead.
do $$
begin
  if (select count(*) from pg_available_extensions where name in ('pg_trgm', 'btree_gin')) = 2 then
    create extension if not exists pg_trgm with schema public;
    create extension if not exists btree_gin with schema public;
    create index chat_search_words on chat_search using gin (tenant_id, words gin_trgm_ops);
  end if;
end $$;
