-- Words of messages, found by tenant and word together where btree_gin is there. Only the first
-- 10,000 characters of a message count: a document has a limit, a platform's text may have none.
do $$
begin
  if exists (select 1 from pg_extension where extname = 'btree_gin') then
    create index messages_words on messages
      using gin (tenant_id, to_tsvector('simple', left(message_text, 10000)))
      where message_text is not null;
  else
    create index messages_words on messages
      using gin (to_tsvector('simple', left(message_text, 10000)))
      where message_text is not null;
  end if;
end $$;
