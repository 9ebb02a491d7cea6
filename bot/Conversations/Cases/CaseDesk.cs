namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>All cases, for those who work on them.</summary>
/// <remarks>Nothing of a case stays in memory here: any machine can do the next step.</remarks>
public sealed class CaseDesk(ICaseBook book, ReaderSignals readers, TurnQueue turns)
{
    public Task<IReadOnlyList<Case>> OpenAsync(CancellationToken cancellationToken) =>
        book.OpenCasesAsync(cancellationToken);

    public Task<Case?> FindAsync(CaseId id, CancellationToken cancellationToken) =>
        book.FindCaseAsync(id, cancellationToken);

    /// <summary>What somebody has, or had last, the latest first.</summary>
    public Task<IReadOnlyList<Case>> OfAsync(string advocate, int most, CancellationToken cancellationToken) =>
        book.CasesOfAsync(advocate, most, cancellationToken);

    public Task<IReadOnlyList<Case>> ClaimedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        book.ClaimedCasesAsync(since, cancellationToken);

    public Task<IReadOnlyList<TimeSpan>> WaitsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        book.WaitsAsync(since, cancellationToken);

    /// <summary>Whoever has it is still there. Nobody needs to be woken for that.</summary>
    public Task HoldAsync(Case @case, string advocate, CancellationToken cancellationToken) =>
        book.StepAsync(@case.Conversation, @case.Id, new CaseStep.Hold(advocate), cancellationToken);

    /// <summary>An organisation's own contact centre has it so far. Nobody needs to be woken for that either.</summary>
    public Task ForwardedAsync(Case @case, long sequence, CancellationToken cancellationToken) =>
        book.StepAsync(@case.Conversation, @case.Id, new CaseStep.Forward(sequence), cancellationToken);

    /// <summary>Somebody takes a case, and with that never helps another side of the same quarrel.</summary>
    /// <remarks>
    /// The other side avoids them first: of two claims at the same moment none is done then, rather than both.
    /// </remarks>
    public async Task<StepOutcome> ClaimAsync(Case @case, Advocate advocate, CancellationToken cancellationToken)
    {
        foreach (var side in @case.Content.OtherSides)
        {
            if (ConversationId.TryParse(side, out var other)
                && (await book.StepAsync(other, id: default, new CaseStep.Avoid(advocate.Id), cancellationToken))
                    .Kind == StepKind.Refused)
            {
                return new(StepKind.Refused, @case);
            }
        }

        return await StepAsync(@case, new CaseStep.Claim(advocate), cancellationToken);
    }

    /// <summary>
    /// Two families are on two sides of a quarrel: from now on whoever has helped one does not get the other.
    /// </summary>
    public async Task OpposeAsync(Case one, Case other, CancellationToken cancellationToken)
    {
        await StepAsync(one, new CaseStep.Oppose(other.Conversation, other.Content.Helpers), cancellationToken);
        await StepAsync(other, new CaseStep.Oppose(one.Conversation, one.Content.Helpers), cancellationToken);
    }

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
