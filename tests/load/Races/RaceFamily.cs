using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Races;

/// <summary>One conversation that is written to from several places at once.</summary>
sealed class RaceFamily(
    IReadOnlyList<DirectLineClient> hosts,
    Opened opened,
    ConversationLedger ledger,
    RaceOptions options)
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    readonly DrillStream _stream = new(hosts, firstHost: 0, opened, ledger, options.Time);

    public string Conversation => opened.ConversationId;

    public ConversationLedger Ledger => ledger;

    public static async Task<RaceFamily> OpenAsync(
        IReadOnlyList<DirectLineClient> hosts,
        RaceOptions options,
        CancellationToken hearing,
        CancellationToken ct)
    {
        var opened = await hosts[0].OpenAsync(ct);
        var ledger = new ConversationLedger(opened.ConversationId, options.Time);
        var family = new RaceFamily(hosts, opened, ledger, options);
        _ = family._stream.RunAsync(hearing);
        await family._stream.WaitForWelcomeAsync(options.Patience, ct);
        return family;
    }

    /// <summary>Posts to one of the hosts, again until it is acknowledged.</summary>
    public async Task<LedgerPost> PostAsync(int host, (string Locale, string Text) said, CancellationToken ct)
    {
        var clientId = Guid.NewGuid().ToString("N");
        var post = ledger.Post(step: 0, clientId, said.Text);
        var message = new OutgoingMessage("message", new(opened.UserId), said.Text, said.Locale, new(clientId));
        while (post.Id is null)
        {
            try
            {
                ledger.Acknowledge(post, await hosts[host].PostAsync(opened, message, ct));
            }
            catch (Exception missed) when (Miss.Means(missed, ct))
            {
                if (!Miss.Note(ledger, missed, post.Sequence))
                {
                    break;
                }

                await Task.Delay(BetweenTries, options.Time, ct);
            }
        }

        return post;
    }

    public async Task WaitForReplyAsync(LedgerPost post, CancellationToken ct)
    {
        if (post.Id is { } id)
        {
            await _stream.WaitForReplyAsync(id, options.Patience, ct);
        }
    }

    public Task CatchUpAsync(IReadOnlyList<Activity> history, CancellationToken ct) =>
        _stream.CatchUpAsync(history, ct);

    public Task<IReadOnlyList<Activity>> ReadHistoryAsync(int host, CancellationToken ct) =>
        hosts[host].ReadHistoryAsync(opened, ct);
}
