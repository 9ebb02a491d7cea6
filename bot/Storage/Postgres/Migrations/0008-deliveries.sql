-- How far a conversation of a messaging channel has been sent to its provider. What is sent stands in the log, the
-- address in the conversation's sealed header. Times are milliseconds since 1970-01-01 UTC.
create table deliveries (
  conversation bigint primary key references conversations (number) on delete cascade,
  cursor bigint not null,                -- the place in the log of the last entry that was sent
  part bigint not null default 0,        -- how many messages of the entry after it were sent
  attempts bigint not null default 0,    -- of the next message
  next_at bigint not null default 0,     -- nothing is sent before
  trouble bigint not null default 0,     -- why the family isn't reached (Conversations/Deliveries/SendOutcome.cs)
  heard_at bigint not null,              -- when the family last wrote from the channel
  lease_until bigint not null default 0, -- until when somebody is sending
  fence bigint not null default 0        -- only the newest lease keeps how far it got
);

-- Until when a code opens its conversation, once; without it, it does so for good.
alter table returns add column until bigint;
