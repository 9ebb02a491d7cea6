-- Questions that were not understood, for counting: words of our own content, and nothing else of what was written.
create table gaps (
  conversation integer not null references conversations (number) on delete cascade,
  sequence integer not null,
  question blob not null,                -- sealed: the language and the words
  primary key (conversation, sequence)
) strict, without rowid;
