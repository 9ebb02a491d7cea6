namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>Where cases are kept: in the same store as their conversations, sealed with their keys.</summary>
/// <remarks>Every method may throw <see cref="StoreUnavailableException"/>.</remarks>
public interface ICaseBook
{
    /// <summary>All that are not closed, the longest waiting first.</summary>
    Task<IReadOnlyList<Case>> OpenCasesAsync(CancellationToken cancellationToken);

    /// <returns>Null when there is none, closed ones included, or its conversation was erased.</returns>
    Task<Case?> FindCaseAsync(CaseId id, CancellationToken cancellationToken);

    /// <summary>The case in which a person speaks to the family; null when nobody does.</summary>
    Task<Case?> FindActiveCaseAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>What somebody has, or had last, the latest first.</summary>
    Task<IReadOnlyList<Case>> CasesOfAsync(string advocate, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Does what <see cref="CaseMachine"/> allows, in one transaction: the case, who speaks, what is said, and what the
    /// guide has to tell. Of two who want the same only one gets it.
    /// </summary>
    Task<StepOutcome> StepAsync(
        ConversationId conversation, CaseId id, CaseStep step, CancellationToken cancellationToken);

    /// <summary>Cases to which somebody first came since then, closed ones included.</summary>
    Task<IReadOnlyList<Case>> ClaimedCasesAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>How long families who were answered since then had to wait, the shortest first.</summary>
    Task<IReadOnlyList<TimeSpan>> WaitsAsync(DateTimeOffset since, CancellationToken cancellationToken);
}
