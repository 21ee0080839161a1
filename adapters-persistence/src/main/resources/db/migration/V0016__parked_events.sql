-- Events that have no home. `fingerprint` keeps the same event from being kept twice.
create table directory.parked_events (
  fingerprint bytea       not null primary key,
  platform    text        not null,
  account_id  text        not null,
  reason      text        not null,
  raw         text        not null,
  parked_at   timestamptz not null
);
create index parked_events_of_account on directory.parked_events (platform, account_id, parked_at);
grant select, insert on directory.parked_events to "${directory_role}";
