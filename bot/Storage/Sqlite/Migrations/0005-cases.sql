-- Families who want a person. A case is one claim at a time: whoever changes it, changes it under its version.
create table cases (
  conversation integer not null references conversations (number) on delete cascade,
  id text primary key,
  status integer not null,               -- 0 waiting, 1 active, 2 wrap-up, 3 closed
  asked_at integer not null,
  asked_sequence integer not null,       -- the place in the log of the message that asked
  advocate text,                         -- the desk's name of who has claimed it
  claimed_at integer,                    -- when somebody came first
  claim_until integer not null default 0,
  version integer not null,
  content blob not null                  -- sealed: what was allowed to be passed on, lane, names, how it ended
) strict, without rowid;

create index cases_of on cases (conversation);
create index cases_open on cases (asked_at) where status < 3;
