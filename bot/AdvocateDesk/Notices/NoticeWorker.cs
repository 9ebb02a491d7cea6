using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>Tells those who are not there and want to know that someone is waiting. No turn waits for it.</summary>
/// <remarks>Every machine looks; whoever first writes down that somebody is told, tells them.</remarks>
sealed partial class NoticeWorker(
    Colleagues colleagues,
    CaseDesk cases,
    NoticeBook book,
    SmtpPost post,
    IUpkeepBook upkeep,
    TimeProvider clock,
    ILogger<NoticeWorker> logger) : BackgroundService
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);

    /// <summary>What a server did not take is tried again after this.</summary>
    static readonly TimeSpan AfterTrouble = TimeSpan.FromMinutes(5);

    DateTimeOffset _notBefore;

    /// <summary>Looks once; the program does so by itself.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = now < _notBefore
            ? []
            : (await cases.OpenAsync(cancellationToken)).Where(@case => @case.Status == CaseStatus.Waiting).ToArray();
        if (waiting is [])
        {
            return;
        }

        var all = await colleagues.AllAsync(cancellationToken);
        foreach (var colleague in all)
        {
            var last = await book.FindAsync(colleague.Member.Id, cancellationToken);
            if (NoticePolicy.For(colleague, last, waiting, all, now) is not [] and var due
                && !await TellAsync(colleague.Member.Notices!.Email, last, due, now, cancellationToken))
            {
                // The server is away or ill: the others would wait for it in vain too.
                _notBefore = now + AfterTrouble;
                return;
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

    /// <summary>Written down first: a program that dies meanwhile tells nobody twice.</summary>
    /// <returns>False when nothing can be sent at present.</returns>
    async Task<bool> TellAsync(
        string address,
        NoticeState last,
        IReadOnlyList<Case> due,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var told = last with
        {
            NotBefore = now + NoticePolicy.Between,
            Told = now,
            Newest = due.Max(NoticePolicy.WaitingSince),
            IsRefused = false,
        };
        if (await book.KeepAsync(told, cancellationToken) is not { } kept)
        {
            return true;
        }

        var outcome = await post.SendAsync(address, cancellationToken);
        if (outcome.Kind is PostKind.Later or PostKind.Away)
        {
            var again = last with { NotBefore = now + AfterTrouble, Version = kept.Version };
            await book.KeepAsync(again, cancellationToken);
        }
        else if (outcome.Kind == PostKind.Refused)
        {
            await book.KeepAsync(kept with { IsRefused = true }, cancellationToken);
        }

        if (outcome.Code is { } code)
        {
            Log.NoticeFailed(logger, code);
        }

        var report = new NoticeReport(outcome.Kind == PostKind.Sent, outcome.Code);
        await upkeep.RecordAsync(UpkeepTask.Notices, report.ToJson(), cancellationToken);
        return outcome.Kind is not (PostKind.Away or PostKind.Unsure);
    }

    static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "LookFailed: {Code}")]
        public static partial void LookFailed(ILogger logger, string code);

        [LoggerMessage(2, LogLevel.Warning, "NoticeFailed: {Code}")]
        public static partial void NoticeFailed(ILogger logger, string code);
    }
}
