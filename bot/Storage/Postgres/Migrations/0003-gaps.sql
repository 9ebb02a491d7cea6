-- Questions that were not understood, for counting: words of our own content, and nothing else of what was written.
create table gaps (
  conversation bigint not null references conversations (number) on delete cascade,
  sequence bigint not null,
  question bytea not null,                -- sealed: the language and the words
  primary key (conversation, sequence)
);
