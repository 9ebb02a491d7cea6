using System.Net;
using System.Security.Cryptography;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Kills;

/// <summary>A family that keeps writing while the bot dies under it, and keeps books.</summary>
sealed class DrillFamily(
    DirectLineClient client,
    Opened opened,
    ConversationLedger ledger,
    DrillScript script,
    TimeProvider time)
{
    /// <summary>One message in so many is posted again though acknowledged: the answer might have been lost.</summary>
    const int RepeatedOneIn = 8;

    static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);
    static readonly TimeSpan LongestThought = TimeSpan.FromMilliseconds(60);

    /// <summary>Covers several deaths and starts of the bot in a row.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    readonly string _prefix = RandomNumberGenerator.GetHexString(8, lowercase: true);
    readonly DrillStream _stream = new(client, opened, ledger, time);

    public Opened Opened => _stream.Current;

    public ConversationLedger Ledger => ledger;

    public int Repeated { get; private set; }

    public bool IsRefused { get; private set; }

    /// <summary>Hears until cancelled, over as many streams as it takes.</summary>
    public Task HearAsync(CancellationToken ct) => _stream.RunAsync(ct);

    public Task WaitForWelcomeAsync(CancellationToken ct) => _stream.WaitForWelcomeAsync(Patience, ct);

    /// <summary>Writes message after message, each after the reply to the one before, until told to stop.</summary>
    public async Task WriteUntilAsync(CancellationToken stop, CancellationToken ct)
    {
        for (var step = 0; !stop.IsCancellationRequested && !IsRefused; step++)
        {
            await WriteAsync(step, ct);
            var thought = LongestThought * RandomNumberGenerator.GetInt32(100) / 100;
            await Task.Delay(thought, time, ct);
        }
    }

    /// <summary>Writes one message, waits for the reply and tells whether it came.</summary>
    public async Task<bool> WriteAsync(int step, CancellationToken ct)
    {
        var (locale, text) = script.Write(step);
        var sequence = ledger.Posts.Count + 1;
        var clientId = FormattableString.Invariant($"{_prefix}-{sequence}");
        var post = ledger.Post(step % DrillScript.Length, clientId, text);
        var message = new OutgoingMessage("message", new(opened.UserId), text, locale, new(clientId));
        await PostAsync(post, message, ct);
        if (RandomNumberGenerator.GetInt32(RepeatedOneIn) == 0)
        {
            Repeated++;
            await PostAsync(post, message, ct);
        }

        return post.Id is { } id && await _stream.WaitForReplyAsync(id, Patience, ct);
    }

    /// <summary>Waits a while for activities that the history holds and no stream has brought yet.</summary>
    public async Task CatchUpAsync(IReadOnlyList<Activity> history, CancellationToken ct)
    {
        var until = time.GetTimestamp() + (5 * time.TimestampFrequency);
        while (time.GetTimestamp() < until
            && history.Any(activity => activity is { IsMessage: true, Id: { } id } && !ledger.HasSeen(id)))
        {
            await Task.Delay(BetweenTries, time, ct);
        }
    }

    async Task PostAsync(LedgerPost post, OutgoingMessage message, CancellationToken ct)
    {
        for (var isAcknowledged = false; !isAcknowledged && !IsRefused;)
        {
            try
            {
                ledger.Acknowledge(post, await client.PostAsync(_stream.Current, message, ct));
                isAcknowledged = true;
            }
            catch (UnexpectedAnswerException refused) when (refused.Status < HttpStatusCode.InternalServerError)
            {
                IsRefused = true;
                ledger.Refuse(post.Sequence, refused.Message);
            }
            catch (Exception lost) when (lost is UnexpectedAnswerException || IsLost(lost, ct))
            {
                Repeated++;
                await Task.Delay(BetweenTries, time, ct);
            }
        }
    }

    /// <summary>What a client meets when the host dies: no connection, half an answer, none in time.</summary>
    public static bool IsLost(Exception exception, CancellationToken ct) =>
        exception is HttpRequestException or IOException or System.Net.WebSockets.WebSocketException
            or System.Text.Json.JsonException or WireException
        || (exception is OperationCanceledException && !ct.IsCancellationRequested);
}
