using System.Collections.Concurrent;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Channels.ContactCentre;

/// <summary>Finds the families who want a person, and keeps a line to the contact centre for each.</summary>
sealed class ContactCentreWorker(
    CaseDesk cases, ContactCentreLine line, TimeProvider clock, ILogger<ContactCentreWorker> logger)
    : LookingService(TimeSpan.FromSeconds(1), clock, logger), IHandoffDesk
{
    /// <summary>What was measured in the last days says how long it takes at present.</summary>
    static readonly TimeSpan Measured = TimeSpan.FromDays(3);

    const int FewestWaits = 3;

    readonly ConcurrentDictionary<CaseId, Task> _lines = [];

    volatile Look _look = new([], []);

    /// <summary>Who is there only the centre knows; how long it takes is measured.</summary>
    public DeskView View(Lane lane, Language language, Severity severity) => new(
        IsStaffed: true,
        OnDuty: 1,
        _look.Waiting.Count(@case => @case.Request.Severity >= severity),
        _look.Waits.Count >= FewestWaits ? _look.Waits[_look.Waits.Count / 2] : null);

    public override async Task LookAsync(CancellationToken cancellationToken)
    {
        var open = await cases.OpenAsync(cancellationToken);
        _look = new(
            [.. open.Where(@case => @case.Status == CaseStatus.Waiting)],
            await cases.WaitsAsync(Clock.GetUtcNow() - Measured, cancellationToken));
        foreach (var @case in open.Where(@case => @case.Status != CaseStatus.WrapUp))
        {
            _ = _lines.GetOrAdd(@case.Id, (_, one) => FollowAsync(one, cancellationToken), @case);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await base.ExecuteAsync(stoppingToken);
        await Task.WhenAll(_lines.Values);
    }

    /// <summary>A line that breaks is taken up again at the next look.</summary>
    async Task FollowAsync(Case @case, CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await line.FollowAsync(@case, stoppingToken);
        }
        catch (StoreUnavailableException error)
        {
            Failed(error);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what was not taken goes when it starts again.
        }
        finally
        {
            _lines.TryRemove(@case.Id, out _);
        }
    }

    sealed record Look(IReadOnlyList<Case> Waiting, IReadOnlyList<TimeSpan> Waits);
}
