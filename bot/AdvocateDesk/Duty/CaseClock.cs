using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;

namespace FamilyGuide.Bot.AdvocateDesk.Duty;

/// <summary>
/// What time does with cases: claims run out, promises are broken, notes are forgotten, and in the end nobody came.
/// </summary>
/// <remarks>Every machine looks; a step that another one has done already is refused.</remarks>
sealed partial class CaseClock(CaseDesk cases, TimeProvider clock, ILogger<CaseClock> logger) : BackgroundService
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    /// <summary>Three days: longer than a weekend.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(3);

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var @case in await cases.OpenAsync(cancellationToken))
        {
            if (Due(@case, now) is { } step)
            {
                await cases.StepAsync(@case, step, cancellationToken);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryLookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    async Task TryLookAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookAsync(stoppingToken);
        }
        catch (StoreUnavailableException error)
        {
            Log.LookFailed(logger, error.Code);
        }
    }

    static CaseStep? Due(Case @case, DateTimeOffset now) => @case.Status switch
    {
        CaseStatus.Active when @case.ClaimUntil <= now => new CaseStep.Expire(),
        CaseStatus.Waiting when now >= @case.AskedAt + GiveUpAfter => new CaseStep.GiveUp(),
        CaseStatus.Waiting when CaseMachine.IsLate(@case, now) => new CaseStep.TellLate(),
        _ when CaseMachine.HasOldNotes(@case, now) => new CaseStep.ForgetNotes(),
        _ => null,
    };

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "LookFailed: {Code}")]
        public static partial void LookFailed(ILogger logger, string code);
    }
}
