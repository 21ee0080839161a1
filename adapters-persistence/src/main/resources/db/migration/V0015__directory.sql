-- What only one tenant can have. The keys into tenants' data are checked at the end of the
-- transaction, so that a name can be taken before the thing that bears it is stored.
create table directory.subdomains (
  subdomain text not null primary key,
  tenant_id uuid not null
    references public.tenants (id) on delete cascade deferrable initially deferred
);
create index subdomains_of_tenant on directory.subdomains (tenant_id);

create table directory.emails (
  email     text not null primary key,
  tenant_id uuid not null,
  user_id   uuid not null,
  foreign key (tenant_id, user_id)
    references public.users (tenant_id, id) on delete cascade deferrable initially deferred
);
create index emails_of_user on directory.emails (tenant_id, user_id);

create table directory.accounts (
  platform      text not null,
  account_id    text not null,
  tenant_id     uuid not null,
  connection_id uuid not null,
  primary key (platform, account_id),
  foreign key (tenant_id, connection_id)
    references public.social_connections (tenant_id, id) on delete cascade
    deferrable initially deferred
);
create index accounts_of_connection on directory.accounts (tenant_id, connection_id);

grant select, insert, delete on directory.subdomains, directory.emails, directory.accounts
  to "${directory_role}";
