using FamilyGuide.Load.Browsers;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Kills;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Disconnects;

/// <summary>A family at a page with Microsoft's client, and the books of what it said.</summary>
sealed class PageFamily(DirectLineJsPage page, Opened opened, DirectLineClient client) : IAsyncDisposable
{
    readonly ConversationLedger _ledger = new(opened.ConversationId);

    public int Said => _ledger.Posts.Count;

    public static async Task<PageFamily> OpenAsync(
        Chromium chromium, Uri url, DirectLineClient client, CancellationToken ct)
    {
        var opened = await client.OpenAsync(ct);
        return new PageFamily(await DirectLineJsPage.OpenAsync(chromium, url, ct), opened, client);
    }

    /// <summary>Says one thing after another, each after the reply to the one before.</summary>
    public async Task TalkUntilAsync(Func<bool> isEnough, CancellationToken ct)
    {
        await page.ConnectAsync(opened.Token);
        var isLast = false;
        for (var step = 0; !isLast; step++)
        {
            // One more after the last break: its reply comes behind everything that may have been lost.
            isLast = isEnough();
            ct.ThrowIfCancellationRequested();
            var text = Questions.Texts[step % Questions.Texts.Length].Text;
            var post = _ledger.Post(step, FormattableString.Invariant($"page-{step}"), text);
            _ledger.Acknowledge(post, await page.SayUntilKeptAsync(text, post.ClientActivityId));
            await page.HearsReplyAfterPausesAsync(post.Id!);
        }
    }

    /// <summary>Compares what the page was handed with what the bot has kept.</summary>
    public async Task<IReadOnlyList<Violation>> CheckAsync(CancellationToken ct)
    {
        var history = await client.ReadHistoryAsync(opened, ct);
        await page.HearsAsIdAsync(history[^1].Id!);

        // To its page, the client's many streams are one.
        _ledger.BeginStream();
        foreach (var activity in await page.ActivitiesAsync())
        {
            _ledger.See(activity);
        }

        return _ledger.Check(history, usual: null);
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();
}
