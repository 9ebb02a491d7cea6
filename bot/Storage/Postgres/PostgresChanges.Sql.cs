using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>What it tells the database.</content>
sealed partial class PostgresChanges
{
    const string InsertEntries = """
        insert into log (position, at, kind, activity)
        select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bytea[])
        """;

    const string InsertArrivals = """
        insert into inbox (conversation, key, sequence, at)
        select * from unnest($1::bigint[], $2::bytea[], $3::bigint[], $4::bigint[])
        """;

    const string InsertGaps = """
        insert into gaps (conversation, sequence, question)
        select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])
        """;

    const string KeepCounts = """
        insert into counts (week, measure, of_what, machine, families)
        select v.week, v.measure, v.of_what, $5, v.families
        from unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[]) as v (week, measure, of_what, families)
        on conflict (week, measure, of_what, machine) do update
        set families = counts.families + excluded.families
        """;

    const string InsertCopies = $"""
        insert into copies (conversation, place, name, at, leaving)
        select * from unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bigint[], $5::bigint[])
        {CopyRow.OnConflict}
        """;

    const string ForgetLogs = """
        delete from log l using unnest($1::bigint[]) as v (number)
        where l.position >= (v.number << 24) and l.position < ((v.number + 1) << 24)
        """;

    const string ForgetGaps = "delete from gaps where conversation = any($1)";

    const string ForgetCopies = "delete from copies where conversation = any($1)";

    const string ForgetCases = "delete from cases where conversation = any($1)";

    const string KeepCases = """
        insert into cases (conversation, id, status, asked_at, asked_sequence, advocate, claimed_at, claim_until,
                           version, content)
        select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[],
                             $7::bigint[], $8::bigint[], $9::bigint[], $10::bytea[])
        on conflict (id) do update
        set status = excluded.status, asked_sequence = excluded.asked_sequence, advocate = excluded.advocate,
            claimed_at = excluded.claimed_at, claim_until = excluded.claim_until, version = excluded.version,
            content = excluded.content
        """;

    const string ForgetOutbox = "delete from outbox where conversation = any($1)";

    const string ForgetReturns = "delete from returns where conversation = any($1)";

    const string Renew = """
        update conversations c set key = v.key, header = v.header, created_at = $4, state = null
        from unnest($1::bigint[], $2::bytea[], $3::bytea[]) as v (number, key, header)
        where c.number = v.number
        """;

    const string KeepHeaders = """
        update conversations c set header = v.header
        from unnest($1::bigint[], $2::bytea[]) as v (number, header)
        where c.number = v.number
        """;

    const string KeepLeases = """
        update conversations c
        set last_sequence = v.last_sequence, last_at = v.last_at, last_arrival = v.last_arrival,
            lease_owner = v.lease_owner, lease_until = v.lease_until, fence = v.fence, attempts = v.attempts,
            speaker = v.speaker
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[], $7::bigint[],
                    $8::bigint[], $9::bigint[])
          as v (number, last_sequence, last_at, last_arrival, lease_owner, lease_until, fence, attempts, speaker)
        where c.number = v.number
        """;

    const string KeepTurns = """
        update conversations c
        set last_sequence = v.last_sequence, last_at = v.last_at, last_arrival = v.last_arrival,
            lease_owner = v.lease_owner, lease_until = v.lease_until, fence = v.fence, attempts = v.attempts,
            speaker = v.speaker, last_done = v.last_done, state_version = v.state_version, state = v.state
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[], $6::bigint[], $7::bigint[],
                    $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bytea[])
          as v (number, last_sequence, last_at, last_arrival, lease_owner, lease_until, fence, attempts, speaker,
                last_done, state_version, state)
        where c.number = v.number
        """;
}
