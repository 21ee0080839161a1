-- Looks at tables that have grown, no longer at those whose rows were changed as often as there are rows: the chats of a
-- busy installation were analysed every three seconds, and with each time every plan about them was made anew.
create or replace function lookup.refresh_statistics() returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  grown regclass;
  refreshed integer := 0;
begin
  if pg_try_advisory_xact_lock(hashtext('refresh_statistics')) then
    for grown in
      select s.relid::regclass
      from pg_stat_user_tables s
      join pg_class c on c.oid = s.relid
      where s.schemaname in ('public', 'directory')
        and s.n_mod_since_analyze > 500
        and s.n_live_tup > 2 * greatest(c.reltuples, 250)
    loop
      execute format('analyze %s', grown);
      refreshed := refreshed + 1;
    end loop;
  end if;
  return refreshed;
end $$;
