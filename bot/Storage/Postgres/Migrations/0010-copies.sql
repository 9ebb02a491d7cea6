-- Which messages of a conversation lie at its messaging provider, where that deletes them when it is asked to. Times are
-- milliseconds since 1970-01-01 UTC.
create table copies (
  conversation bigint not null references conversations (number) on delete cascade,
  place bigint not null,                -- its own in the conversation (Conversations/Deliveries/ICopyBook.cs)
  name bytea not null,                 -- sealed: the provider's name for it
  at bigint not null,                   -- when it was sent, or came
  leaving bigint not null default 0,    -- 1: everything was deleted here, and the provider is asked to delete it
  next_at bigint not null default 0,    -- it is not asked before
  attempts bigint not null default 0,   -- how often it was asked
  primary key (conversation, place)
);

create index copies_leaving on copies (next_at) where leaving = 1;
