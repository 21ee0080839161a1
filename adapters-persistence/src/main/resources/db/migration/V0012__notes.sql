create table notes (
  tenant_id  uuid        not null,
  id         uuid        not null default gen_random_uuid(),
  chat_id    uuid        not null,
  -- Outlives the user, so no foreign key; all zero: written by nobody we know.
  author_id  uuid        not null default '00000000-0000-0000-0000-000000000000',
  note_text  text        not null,
  is_private boolean     not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, chat_id) references chats (tenant_id, id) on delete cascade
);
create index notes_of_chat on notes (tenant_id, chat_id, created_at, id);
call directory.isolate('notes');
