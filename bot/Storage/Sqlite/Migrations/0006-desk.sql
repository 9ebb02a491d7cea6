-- What the desk keeps of itself: people, invitations, sessions, shifts.
create table desk_records (
  kind text not null,
  id text not null,
  version integer not null,
  expires_at integer,
  document blob not null,                -- sealed with a key that the master key seals
  primary key (kind, id)
) strict, without rowid;
