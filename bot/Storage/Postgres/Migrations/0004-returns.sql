-- What brings a family back. Of a code only its slow, keyed hash is here; nobody can read it out of this table.
create table returns (
  conversation bigint not null references conversations (number) on delete cascade,
  code bytea not null,
  opens text not null,                   -- the conversation that it opens: this one, or a harmless one
  primary key (code)
);

create index returns_of on returns (conversation);
create index returns_to on returns (opens);

-- When the family last left in a hurry; a session that began before then does not lead back.
alter table conversations add column left_at bigint;
