using System.Collections.Concurrent;
using System.Net;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Kills;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.Load.Drills;

/// <summary>A family that may have several messages under way at once, hears on a stream and keeps books.</summary>
sealed class Correspondent(
    DirectLineClient client,
    Opened opened,
    ConversationLedger ledger,
    TimeProvider time)
{
    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan LongestWelcome = TimeSpan.FromSeconds(20);

    readonly ConcurrentDictionary<string, Sent> _sent = new(StringComparer.Ordinal);

    DrillStream _stream = new(client, opened, ledger, time);

    public Opened Opened => _stream.Current;

    public int Acknowledged => _sent.Count;

    /// <summary>Told of each try to post that failed.</summary>
    public Action<Exception>? Failed { get; set; }

    /// <summary>Families that have heard the welcome.</summary>
    /// <param name="client">Speaks for all of them.</param>
    /// <param name="count">How many.</param>
    /// <param name="time">The clock of their books.</param>
    /// <param name="hearing">Ends their streams.</param>
    /// <param name="ct">Ends the opening.</param>
    public static async Task<Correspondent[]> OpenAsync(
        DirectLineClient client,
        int count,
        TimeProvider time,
        CancellationToken hearing,
        CancellationToken ct)
    {
        var families = new Correspondent[count];
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = TurnRun.OpenedAtOnce, CancellationToken = ct },
            async (index, token) =>
            {
                var opened = await client.OpenAsync(token);
                var family = new Correspondent(client, opened, new(opened.ConversationId), time);
                _ = family._stream.RunAsync(hearing);
                await family._stream.WaitForWelcomeAsync(LongestWelcome, token);
                families[index] = family;
            });
        return families;
    }

    /// <summary>Hears on new streams, from the beginning, until cancelled.</summary>
    public Task HearAsync(CancellationToken hearing)
    {
        _stream = new DrillStream(client, Opened, ledger, time);
        return _stream.RunAsync(hearing);
    }

    /// <summary>Everything that the histories contradict, once all is answered or has waited too long.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(
        IReadOnlyCollection<Correspondent> families, TimeSpan patience, CancellationToken ct)
    {
        await Task.WhenAll(families.Select(family => family.WaitForRepliesAsync(patience, ct)));
        List<string> found = [];
        foreach (var family in families)
        {
            found.AddRange((await family.CheckAsync(ct)).Select(violation => violation.ToString()));
        }

        return found;
    }

    /// <summary>Posts the script's text of a step until it is acknowledged, and notes with what.</summary>
    public async Task<string> SayAsync(int step, string clientActivityId, CancellationToken ct)
    {
        var (locale, text) = Questions.Texts[step % Questions.Texts.Length];
        var message = new OutgoingMessage("message", new(opened.UserId), text, locale, new(clientActivityId));
        var begunAt = time.GetTimestamp();
        var id = await PostUntilKeptAsync(message, ct);
        var sent = new Sent(clientActivityId, text, id, begunAt, time.GetTimestamp());
        var first = _sent.AddOrUpdate(clientActivityId, sent, (_, known) => known with
        {
            BegunAt = Math.Min(known.BegunAt, begunAt),
            AcknowledgedAt = Math.Min(known.AcknowledgedAt, sent.AcknowledgedAt),
        });
        if (first.Id != id)
        {
            ledger.Refuse(0, $"{clientActivityId} was acknowledged as {first.Id}, repeated as {id}");
        }

        return id;
    }

    public Task<bool> WaitForReplyAsync(string id, TimeSpan patience, CancellationToken ct) =>
        _stream.WaitForReplyAsync(id, patience, ct);

    /// <summary>Waits until the history holds a reply, whoever hears it.</summary>
    public async Task WaitUntilAnsweredAsync(string id, CancellationToken ct)
    {
        while (!(await client.ReadHistoryAsync(Opened, ct)).Any(reply => reply.IsMessage && reply.ReplyToId == id))
        {
            await Task.Delay(BetweenTries, time, ct);
        }
    }

    /// <summary>How many replies the history holds from a moment on, by the bot's clock.</summary>
    public async Task<int> CountRepliesAsync(DateTimeOffset from, CancellationToken ct) =>
        (await client.ReadHistoryAsync(Opened, ct))
        .Count(reply => reply.ReplyToId is not null && reply.Timestamp >= from);

    /// <summary>Waits until everything acknowledged is answered, or something has waited too long.</summary>
    async Task<bool> WaitForRepliesAsync(TimeSpan patience, CancellationToken ct)
    {
        foreach (var sent in _sent.Values)
        {
            if (!await _stream.WaitForReplyAsync(sent.Id, patience, ct))
            {
                return false;
            }
        }

        return true;
    }

    async Task<IReadOnlyList<Violation>> CheckAsync(CancellationToken ct)
    {
        var history = await client.ReadHistoryAsync(Opened, ct);
        await _stream.CatchUpAsync(history, ct);
        Sent[] sent = [.. _sent.Values.OrderBy(one => one.Id, Comparer<string>.Create(ActivityIds.Compare))];
        foreach (var one in sent)
        {
            ledger.Acknowledge(ledger.Post(step: 0, one.ClientActivityId, one.Text), one.Id);
        }

        // The ledger expects each reply before the next message; who does not wait for it has other rules.
        var kept = ledger.Check(history, usual: null).Where(found => found.Kind != ViolationKind.OrderInverted);
        return [.. kept, .. new OverlapCheck(opened.ConversationId, sent, history).Run()];
    }

    async Task<string> PostUntilKeptAsync(OutgoingMessage message, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await client.PostAsync(Opened, message, ct);
            }
            catch (UnexpectedAnswerException refused) when (refused.Status >= HttpStatusCode.InternalServerError)
            {
                Failed?.Invoke(refused);
                await Task.Delay(BetweenTries, time, ct);
            }
            catch (Exception lost) when (DrillFamily.IsLost(lost, ct))
            {
                Failed?.Invoke(lost);
                await Task.Delay(BetweenTries, time, ct);
            }
        }
    }
}
