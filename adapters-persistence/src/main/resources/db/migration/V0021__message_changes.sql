-- Edits, deletions and reactions, whether their message is known yet or not. They have no foreign
-- key to it, because they may come first.
create table message_changes (
  tenant_id            uuid        not null,
  social_connection_id uuid        not null,
  platform_message_id  text        not null,
  event_id             text        not null,
  kind                 text        not null
    check (kind in ('edited', 'deleted', 'reacted', 'reaction_removed')),
  by_customer          boolean     not null,
  -- The new text, or the emoji.
  value                text,
  at                   timestamptz not null,
  added                bigint      generated always as identity,
  primary key (tenant_id, social_connection_id, platform_message_id, event_id),
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade
);
call directory.isolate('message_changes');

-- The text with which a message came that was edited afterwards.
create table message_originals (
  tenant_id            uuid        not null,
  social_connection_id uuid        not null,
  platform_message_id  text        not null,
  message_text         text        not null,
  at                   timestamptz not null,
  primary key (tenant_id, social_connection_id, platform_message_id),
  foreign key (tenant_id, social_connection_id)
    references social_connections (tenant_id, id) on delete cascade
);
call directory.isolate('message_originals');
