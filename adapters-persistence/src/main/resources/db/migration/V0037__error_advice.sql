-- What an agent can do about a message that failed, and where that is explained.
alter table messages
  add column error_help   text,
  add column error_action text
    check (error_action in ('retry', 'wait', 'use_template', 'reconnect', 'none'));
alter table early_receipts
  add column error_help   text,
  add column error_action text
    check (error_action in ('retry', 'wait', 'use_template', 'reconnect', 'none'));
