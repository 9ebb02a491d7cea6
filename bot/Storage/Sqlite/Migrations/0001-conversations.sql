-- Times are milliseconds since 1970-01-01 UTC. Sealed columns hold AES-256-GCM (Storage/Encryption/Sealed.cs).

create table conversations (
  number integer primary key,
  id text not null unique,
  key blob not null,                     -- the conversation's own key, wrapped by the master key
  header blob not null,                  -- sealed: channel, user, locale
  created_at integer not null,
  ended_at integer,
  speaker integer not null default 0,    -- who answers: 0 guide, 1 advocate
  last_sequence integer not null,        -- of the log
  last_at integer not null,              -- of the log: the next entry is later, whatever the clock does
  last_arrival integer not null,         -- sequence of the newest arrival
  last_done integer not null default 0,  -- sequence of the newest arrival that a turn has taken care of
  attempts integer not null default 0,   -- turns begun on the oldest arrival that waits
  lease_owner text,
  lease_until integer not null default 0,
  fence integer not null default 0,
  state_version integer not null default 0,
  state blob                             -- sealed
) strict;

create index waiting on conversations (number) where last_done < last_arrival;

-- One integer names an entry, so that a conversation's entries lie side by side and large ones fit their pages:
-- the conversation's number in the upper bits, the sequence in the lower 24.
create table log (
  position integer primary key,
  conversation integer generated always as (position >> 24) virtual,
  sequence integer generated always as (position & 0xffffff) virtual,
  at integer not null,
  kind integer not null,                 -- 0 hidden, 1 family, 2 guide, 3 advocate
  activity blob not null                 -- sealed
) strict;

-- What arrived, under its de-duplication key (hashed). Its content stands in the log; it waits until last_done reaches it.
create table inbox (
  conversation integer not null references conversations (number) on delete cascade,
  key blob not null,
  sequence integer not null,
  at integer not null,
  primary key (conversation, key)
) strict, without rowid;

-- What is to be sent to a messaging provider. Web readers read the log instead.
create table outbox (
  number integer primary key,
  conversation integer not null references conversations (number) on delete cascade,
  sequence integer not null,
  attempts integer not null default 0,
  next_at integer not null
) strict;

create table tickets (
  id text primary key,
  expires_at integer not null
) strict, without rowid;

create table keys (
  purpose text primary key,
  key blob not null                      -- sealed by the master key
) strict, without rowid;
