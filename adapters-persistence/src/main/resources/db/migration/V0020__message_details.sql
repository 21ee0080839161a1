-- What a message holds beside its text, as JSON; null for a plain text.
alter table messages
  add column details    jsonb,
  add column edited_at  timestamptz,
  add column deleted_at timestamptz;

-- The ad or link by which a customer came last.
alter table chats add column referral jsonb;

-- A customer is still found by a retired key, but not written to any more.
alter table chat_customer_keys add column retired boolean not null default false;
