-- What the program does by itself now and then, on one machine at a time: retention, backup, drill.
create table upkeep (
  task text primary key,
  at integer not null default 0,          -- when it was last done
  report text not null default '',        -- JSON with counts and codes; nothing of any conversation
  lease_until integer not null default 0  -- until when a machine is doing it
) strict, without rowid;
