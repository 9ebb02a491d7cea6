using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Storage.Rows;

namespace FamilyGuide.Bot.Storage.Postgres;

/// <content>Families who want a person.</content>
sealed partial class PostgresConversationStore : ICaseBook
{
    public async Task<IReadOnlyList<Case>> OpenCasesAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync(
            $"{CaseRow.Select} where k.status < {(int)CaseStatus.Closed} order by k.asked_at",
            row => CaseRow.Read(row, Keys),
            cancellationToken);

    public async Task<Case?> FindActiveCaseAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            $"{CaseRow.Select} where c.id = $1 and k.status = {(int)CaseStatus.Active}",
            row => CaseRow.Read(row, Keys),
            cancellationToken,
            conversation.Value);
        return found is [var only, ..] ? only : null;
    }

    public async Task<Case?> FindCaseAsync(CaseId id, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            $"{CaseRow.Select} where k.id = $1", row => CaseRow.Read(row, Keys), cancellationToken, id.Value);
        return found is [var only] ? only : null;
    }

    public async Task<IReadOnlyList<Case>> CasesOfAsync(
        string advocate, int most, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            $"{CaseRow.Select} where k.advocate = $1 order by k.asked_at desc, k.asked_sequence desc limit $2",
            row => CaseRow.Read(row, Keys),
            cancellationToken,
            advocate,
            most);

    public async Task<IReadOnlyList<Case>> ClaimedCasesAsync(
        DateTimeOffset since, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            $"{CaseRow.Select} where k.claimed_at >= $1 order by k.claimed_at",
            row => CaseRow.Read(row, Keys),
            cancellationToken,
            since.ToUnixTimeMilliseconds());

    public Task<StepOutcome> StepAsync(
        ConversationId conversation, CaseId id, CaseStep step, CancellationToken cancellationToken)
    {
        var key = CaseRules.KeyOf(step);
        return Writer.WriteAsync(
            new WriteJob<PostgresRows, StepOutcome>(rows => CaseRules.Step(rows, conversation, id, step, key))
            {
                Conversation = conversation,
                ArrivalKey = key,
                TouchesCases = true,
            });
    }

    public async Task<IReadOnlyList<TimeSpan>> WaitsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            "select claimed_at - asked_at as wait from cases where claimed_at >= $1 order by wait",
            row => TimeSpan.FromMilliseconds(row.GetInt64(0)),
            cancellationToken,
            since.ToUnixTimeMilliseconds());
}
