-- A reaction of the business that fails later is found by what the platform calls it.
create index message_changes_own_idx on message_changes (tenant_id, social_connection_id, event_id)
  where not by_customer;
