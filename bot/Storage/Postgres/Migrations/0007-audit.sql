-- What was done at the desk, in order; nothing of what a family said. Each entry is chained to the one before.
create table audit (
  number bigint primary key,
  at bigint not null,
  entry bytea not null,                  -- sealed with a key that the master key seals
  hash bytea not null                    -- over the hash before, the number, the time and the sealed entry, with a key
);
