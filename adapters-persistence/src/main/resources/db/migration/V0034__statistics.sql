-- PostgreSQL keeps a statement's plan until a table's statistics change. A plan made for a table with
-- a handful of rows reads all of a tenant's, and autovacuum looks only once a minute: too late for a
-- table that fills now. So tables that have doubled are looked at sooner. Runs as the owner, who alone
-- may; answers how many there were.
create function lookup.refresh_statistics() returns integer
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
        and s.n_mod_since_analyze > greatest(500, c.reltuples)
    loop
      execute format('analyze %s', grown);
      refreshed := refreshed + 1;
    end loop;
  end if;
  return refreshed;
end $$;
revoke execute on function lookup.refresh_statistics() from public;
grant execute on function lookup.refresh_statistics() to "${app_role}";
