-- Row-level security keeps an index on words out of use, because matching words is not proof
-- against leaks. So this search runs as the directory role, for the transaction's own tenant only.
set local role "${directory_role}";

-- The chats of a tenant whose customer or whose messages match all words, newest first.
create function lookup.find_chats(tenant uuid, phrase text, at_most integer) returns table (chat_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  -- A word is quoted, so that nothing in it is taken for an operator; from three letters on, the
  -- beginning of a word is enough.
  words tsquery := to_tsquery('simple', coalesce((
    select string_agg(
      '''' || replace(replace(w, '\', '\\'), '''', '''''') || ''''
        || case when length(w) >= 3 then ':*' else '' end, ' & ')
    from unnest(regexp_split_to_array(phrase, '\s+')) as w
    where w <> ''), ''));
  part text := '%' || replace(replace(replace(phrase, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  perform lookup.require_tenant(tenant);
  return query
    select hit.chat_id from (
      select m.chat_id, max(m."timestamp") as at
      from public.messages m
      where m.tenant_id = tenant and m.message_text is not null
        and to_tsvector('simple', left(m.message_text, 10000)) @@ words
      group by m.chat_id
      union all
      select s.chat_id, 'infinity' from public.chat_search s
      where s.tenant_id = tenant and s.words ilike part
    ) hit
    group by hit.chat_id
    order by max(hit.at) desc
    limit at_most;
end $$;

revoke execute on all functions in schema lookup from public;
grant execute on all functions in schema lookup to "${app_role}";

reset role;
revoke create on schema lookup from "${directory_role}";
revoke "${directory_role}" from current_user;
