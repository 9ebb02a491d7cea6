namespace FamilyGuide.Load.Kills;

/// <summary>Waits until families are answered again.</summary>
static class Resumption
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    /// <summary>How long it took from a moment until the first family, and until every family had an answer.</summary>
    /// <param name="drill">Whose families.</param>
    /// <param name="since">The moment, by the clock's timestamp.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>At most the families' patience.</returns>
    public static async Task<(TimeSpan First, TimeSpan All)> WaitAsync(Drill drill, long since, CancellationToken ct)
    {
        var time = drill.Options.Time;
        ConversationLedger[] families = [.. drill.Ledger.Conversations];
        TimeSpan? first = null;
        while (time.GetElapsedTime(since) < drill.Options.Patience)
        {
            var answered = families.Count(family => family.LastRepliedAt >= since);
            if (answered > 0)
            {
                first ??= time.GetElapsedTime(since);
            }

            if (answered == families.Length)
            {
                break;
            }

            await Task.Delay(BetweenLooks, time, ct);
        }

        var all = time.GetElapsedTime(since);
        return (first ?? all, all);
    }
}
