-- What a log-in at a platform offered, until somebody has chosen.
create table account_offers (
  tenant_id  uuid        not null,
  id         uuid        not null,
  user_id    uuid        not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id) on delete cascade
);
create index account_offers_of_user on account_offers (tenant_id, user_id);
-- For lookup.delete_expired_offers, which asks over all tenants.
create index account_offers_directory on account_offers (expires_at);
call directory.isolate('account_offers');

create table offered_accounts (
  tenant_id           uuid    not null,
  offer_id            uuid    not null,
  place               integer not null,
  platform            text    not null,
  platform_account_id text    not null,
  business_account_id text,
  display_name        text    not null,
  scopes              text[]  not null default '{}',
  expires_at          timestamptz,
  granted_by          text,
  sealed_token        bytea   not null,
  primary key (tenant_id, offer_id, place),
  unique (tenant_id, offer_id, platform, platform_account_id),
  foreign key (tenant_id, offer_id) references account_offers (tenant_id, id) on delete cascade
);
call directory.isolate('offered_accounts');
