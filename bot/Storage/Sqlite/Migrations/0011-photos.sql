-- Photos that families sent because a person asked for one. Each goes with its message, after seven days, with its case,
-- or with its conversation. Times are milliseconds since 1970-01-01 UTC.
create table photos (
  conversation integer not null references conversations (number) on delete cascade,
  sequence integer not null,               -- the place in the log of the message that it came with
  at integer not null,
  kind integer not null,                   -- Conversations/Photos/PhotoKind.cs
  content blob not null,               -- sealed: built anew from the parts that a picture needs
  primary key (conversation, sequence)
) strict;

create index photos_by_age on photos (at);
