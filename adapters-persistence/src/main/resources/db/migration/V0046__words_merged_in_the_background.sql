-- An index on words collects what is new in a list and merges the list when it is full. Whoever's message fills it
-- waits for that, a tenth of a second with the usual 4 MB, and so does all that waits for the message. So the lists are
-- merged every second by nobody's message, and a message does so only if that has failed for long.
do $$
declare
  words regclass;
begin
  for words in
    select c.oid::regclass
    from pg_class c join pg_am a on a.oid = c.relam
    where c.relkind = 'i' and a.amname = 'gin' and c.relnamespace = 'public'::regnamespace
  loop
    execute format('alter index %s set (gin_pending_list_limit = 16384)', words);
  end loop;
end $$;

-- Runs as the owner, who alone may; one instance at a time. Answers how many pages were merged.
create function lookup.merge_new_words() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  words regclass;
  merged bigint := 0;
begin
  if pg_try_advisory_xact_lock(hashtext('merge_new_words')) then
    for words in
      select c.oid::regclass
      from pg_class c join pg_am a on a.oid = c.relam
      where c.relkind = 'i' and a.amname = 'gin' and c.relnamespace = 'public'::regnamespace
    loop
      merged := merged + gin_clean_pending_list(words);
    end loop;
  end if;
  return merged;
end $$;
revoke execute on function lookup.merge_new_words() from public;
grant execute on function lookup.merge_new_words() to "${app_role}";
