-- How many families did what in a week, each of them once. Whom it counts stands nowhere, and no time is finer.
create table counts (
  week bigint not null,                  -- its Monday: days since 1970-01-01
  measure text not null,                 -- a word of ours (Conversations/Counting/Measure.cs)
  of_what text not null,                 -- a language's or a country's code; else empty
  machine text not null,                 -- who counted: no machine waits for another one's row
  families bigint not null,
  primary key (week, measure, of_what, machine)
);
