-- Two roles beside the owner, who runs these migrations:
--   ${app_role}        the application logs in as it; it owns nothing and bypasses nothing
--   ${directory_role}  nobody logs in as it; it owns the few functions that look across tenants
-- Roles belong to the whole server, so they may be there from an earlier life of this database.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = '${app_role}') then
    create role "${app_role}" login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
  if not exists (select 1 from pg_roles where rolname = '${directory_role}') then
    create role "${directory_role}" nologin nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
  end if;
end $$;

revoke create on schema public from public;
grant usage on schema public to "${app_role}", "${directory_role}";

-- What must be unique over all tenants, and what belongs to none. The application's role cannot see it.
create schema directory;
grant usage on schema directory to "${directory_role}";

-- The only doors to it: functions that return ids.
create schema lookup;
grant usage on schema lookup to "${app_role}";

-- Puts a table of tenants' data under lock: no tenant set, no rows. '' as well as null means none,
-- because a setting reads back as '' once its transaction has ended.
create procedure directory.isolate(isolated regclass, tenant_column name default 'tenant_id')
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', isolated);
  execute format('alter table %s force row level security', isolated);
  execute format(
    'create policy tenant_isolation on %s '
    'using (%2$I = nullif(current_setting(''app.tenant_id'', true), '''')::uuid) '
    'with check (%2$I = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
    isolated, tenant_column);
  execute format('grant select, insert, update, delete on %s to "${app_role}"', isolated);
end $$;
