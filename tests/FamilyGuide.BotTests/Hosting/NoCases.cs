using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;

namespace FamilyGuide.BotTests.Hosting;

/// <summary>Where nobody has ever asked for a person.</summary>
sealed class NoCases : ICaseBook
{
    public Task<IReadOnlyList<Case>> OpenCasesAsync(CancellationToken cancellationToken) => None;

    public Task<Case?> FindCaseAsync(CaseId id, CancellationToken cancellationToken) => Task.FromResult<Case?>(null);

    public Task<Case?> FindActiveCaseAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        Task.FromResult<Case?>(null);

    public Task<IReadOnlyList<Case>> CasesOfAsync(string advocate, int most, CancellationToken cancellationToken) =>
        None;

    public Task<StepOutcome> StepAsync(
        ConversationId conversation, CaseId id, CaseStep step, CancellationToken cancellationToken) =>
        Task.FromResult(new StepOutcome(StepKind.Unknown));

    public Task<IReadOnlyList<Case>> ClaimedCasesAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        None;

    public Task<IReadOnlyList<TimeSpan>> WaitsAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TimeSpan>>([]);

    static Task<IReadOnlyList<Case>> None => Task.FromResult<IReadOnlyList<Case>>([]);
}
