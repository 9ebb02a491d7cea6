namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>All cases, for those who work on them.</summary>
/// <remarks>Nothing of a case stays in memory here: any machine can do the next step.</remarks>
public sealed class CaseDesk(ICaseBook book, ReaderSignals readers, TurnQueue turns)
{
    public Task<IReadOnlyList<Case>> OpenAsync(CancellationToken cancellationToken) =>
        book.OpenCasesAsync(cancellationToken);

    public Task<Case?> FindAsync(CaseId id, CancellationToken cancellationToken) =>
        book.FindCaseAsync(id, cancellationToken);

    public Task<IReadOnlyList<Case>> ClaimedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        book.ClaimedCasesAsync(since, cancellationToken);

    public Task<IReadOnlyList<TimeSpan>> WaitsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        book.WaitsAsync(since, cancellationToken);

    /// <summary>Whoever has it is still there. Nobody needs to be woken for that.</summary>
    public Task HoldAsync(Case @case, string advocate, CancellationToken cancellationToken) =>
        book.StepAsync(@case.Conversation, @case.Id, new CaseStep.Hold(advocate), cancellationToken);

    /// <summary>When the task ends, it is on disk, and both sides are woken.</summary>
    public async Task<StepOutcome> StepAsync(Case @case, CaseStep step, CancellationToken cancellationToken)
    {
        var outcome = await book.StepAsync(@case.Conversation, @case.Id, step, cancellationToken);
        if (outcome.Kind == StepKind.Done)
        {
            readers.Wake(@case.Conversation);
            turns.Enqueue(@case.Conversation, lease: null);
        }

        return outcome;
    }
}
