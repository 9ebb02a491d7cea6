using System.Net;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Drills;

namespace FamilyGuide.Load.Clocks;

/// <summary>A family whose conversation lives through steps of the bot's clock.</summary>
sealed class ClockFamily(Correspondent family)
{
    readonly DateTimeOffset _expires = TokenExpiry.Of(family.Opened.Token);

    int _said;

    public Correspondent Books => family;

    /// <summary>Writes without waiting for replies, until told to stop or until its token has run out.</summary>
    public async Task WriteUntilAsync(CancellationToken stop, CancellationToken ct)
    {
        var isHeard = true;
        while (isHeard && !stop.IsCancellationRequested)
        {
            isHeard = await SayAsync(ct) is not null;
            await Task.Yield();
        }
    }

    /// <summary>Says one thing and hears its reply, if the token is good by the bot's clock; else is refused.</summary>
    /// <returns>Null when all is as it should be.</returns>
    public async Task<string?> SpeakAsync(DateTimeOffset now, TimeSpan patience, CancellationToken ct)
    {
        // Half a minute around its end the token may be either.
        var (isGood, isOver) = (now < _expires.AddSeconds(-30), now > _expires.AddSeconds(30));
        return (await SayAsync(ct), isGood, isOver) switch
        {
            (null, true, _) => FormattableString.Invariant($"a token good until {_expires:s} is refused at {now:s}"),
            (not null, _, true) => FormattableString.Invariant($"a token good until {_expires:s} is taken at {now:s}"),
            ({ } id, _, _) when !await family.WaitForReplyAsync(id, patience, ct) =>
                FormattableString.Invariant($"no reply to {id} within {patience.TotalSeconds} s"),
            _ => null,
        };
    }

    /// <returns>Null when the token is refused.</returns>
    async Task<string?> SayAsync(CancellationToken ct)
    {
        try
        {
            var number = Interlocked.Increment(ref _said);
            return await family.SayAsync(number, FormattableString.Invariant($"clock-{number}"), ct);
        }
        catch (UnexpectedAnswerException refused) when (refused.Status == HttpStatusCode.Forbidden)
        {
            return null;
        }
    }
}
