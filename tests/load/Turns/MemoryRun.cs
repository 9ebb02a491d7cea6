using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Turns;

/// <summary>Many conversations with one turn each: does the host keep any of them in memory?</summary>
sealed record MemoryRun(ServerAddress Server, Entrance Entrance, int Conversations)
{
    /// <summary>Keeps every stream open until the second reading.</summary>
    public bool IsHolding { get; init; }

    public int? ProcessId { get; init; }

    public async Task<TurnLog> RunAsync(TextWriter output, TimeProvider time, CancellationToken ct)
    {
        var log = new TurnLog { IsMeasuring = true };
        var pid = ProcessId ?? ListeningProcess.Find(Server.Url.Port)
            ?? throw new WireException("nobody of this machine listens there; name the process with --pid");
        var held = new Family[IsHolding ? Conversations : 0];
        try
        {
            using var opening = new Families(Server, Server, Entrance, log, time);
            var before = ProcessFigures.MemoryOf(pid);
            await Parallel.ForAsync(
                0,
                Conversations,
                new ParallelOptions { MaxDegreeOfParallelism = TurnRun.OpenedAtOnce, CancellationToken = ct },
                async (index, token) =>
                {
                    var family = await TakeTurnAsync(opening, token);
                    if (IsHolding)
                    {
                        held[index] = family;
                    }
                    else
                    {
                        family.Dispose();
                    }
                });
            var after = ProcessFigures.MemoryOf(pid);
            await Task.Delay(TimeSpan.FromSeconds(10), time, ct);
            var rested = ProcessFigures.MemoryOf(pid);
            await output.WriteLineAsync(FormattableString.Invariant(
                $"server RSS    {before:F1} MB before, {after:F1} MB after, {rested:F1} MB 10 s later"));
            await output.WriteLineAsync(FormattableString.Invariant(
                $"turns         {log.Turns} in {Conversations} conversations, {log.Errors.Values.Sum()} errors"));
            return log;
        }
        finally
        {
            Array.ForEach(held, family => family?.Dispose());
        }
    }

    static async Task<Family> TakeTurnAsync(Families opening, CancellationToken ct)
    {
        var pace = new OneTurn();
        var family = await opening.WelcomeAsync(pace, ct);
        family.Ask();
        await pace.WaitAsync(ct);
        return family;
    }
}
