-- What the desk keeps of itself: people, invitations, sessions, shifts.
create table desk_records (
  kind text not null,
  id text not null,
  version bigint not null,
  expires_at bigint,
  document bytea not null,               -- sealed with a key that the master key seals
  primary key (kind, id)
);
