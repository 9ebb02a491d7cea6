using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>What happens in a case, live; the open page is its advocate's sign of life.</summary>
static class CaseEvents
{
    /// <summary>Whoever was signed out sees nothing more after this.</summary>
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(30);

    public static async Task<IResult> FollowAsync(DeskRequest request)
    {
        if (await request.Get<CaseAccess>().FindAsync(request) is not (var @case, not CaseRelation.Offered))
        {
            return DeskTrouble.Nothing(request);
        }

        var after = long.TryParse(request.Query("after"), CultureInfo.InvariantCulture, out var place) && place >= 0
            ? place
            : 0;
        return TypedResults.ServerSentEvents(FollowAsync(request, @case.Id, after, request.Aborted));
    }

    /// <summary>The advocate is writing.</summary>
    public static async Task<IResult> TypeAsync(DeskRequest request)
    {
        if (await request.Get<CaseAccess>().FindAsync(request) is not (var @case, CaseRelation.Holder))
        {
            return DeskTrouble.Nothing(request);
        }

        request.Get<TypingBoard>().Types(@case.Conversation, Typist.Advocate);
        return TypedResults.NoContent();
    }

    static async IAsyncEnumerable<SseItem<CaseEvent>> FollowAsync(
        DeskRequest request, CaseId id, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (cases, lines, typing) = (
            request.Get<CaseDesk>(), request.Get<CaseLines>(), request.Get<TypingBoard>());
        var clock = request.Get<TimeProvider>();
        var (signed, wasTyping) = (clock.GetTimestamp(), false);
        var first = await cases.FindAsync(id, cancellationToken);
        using var bell = request.Get<Correspondence>().Watch(first!.Conversation);
        while (await SeesAsync(request, id, cancellationToken) is { } @case)
        {
            foreach (var line in await lines.ReadAsync(@case, after, cancellationToken))
            {
                after = line.Sequence;
                yield return Item("line", new(line.Sequence, line.Who, $"{line.At:HH:mm}", line.Text, line.IsPhoto));
            }

            var isTyping = typing.IsTyping(@case.Conversation, Typist.Family);
            if (isTyping != wasTyping)
            {
                wasTyping = isTyping;
                yield return Item("typing", new(Who: isTyping ? "family" : ""));
            }

            yield return Item("state", new(Who: CaseText.NameOf(@case.Status), Text: $"{@case.Version}"));
            if (@case.IsHeldBy(request.Member.Id) && clock.GetElapsedTime(signed) >= BetweenSigns)
            {
                signed = clock.GetTimestamp();
                await cases.HoldAsync(@case, request.Member.Id, cancellationToken);
            }

            await WaitAsync(bell, clock, cancellationToken);
        }

        yield return Item("gone", new());
    }

    /// <summary>Whether the one who looks still may: signed in, not locked, and still theirs.</summary>
    static async Task<Case?> SeesAsync(DeskRequest request, CaseId id, CancellationToken cancellationToken) =>
        await request.Get<DeskSessions>().FindAsync(request.Secret, cancellationToken)
            is ({ IsLocked: false }, var member)
        && await request.Get<CaseDesk>().FindAsync(id, cancellationToken) is { } @case
        && await request.Get<CaseAccess>().RelationAsync(@case, member, cancellationToken)
            is not (null or CaseRelation.Offered)
            ? @case
            : null;

    static async Task WaitAsync(ReaderSignal bell, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(BetweenLooks, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await bell.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look whether they still may.
        }
    }

    static SseItem<CaseEvent> Item(string type, CaseEvent data) => new(data, type);
}

/// <param name="Sequence">The line's place in the log.</param>
/// <param name="Who">Who says it, who types, or the state of the case.</param>
/// <param name="At">By the clock of the desk, in UTC.</param>
/// <param name="Text">Plain text, shown as such.</param>
/// <param name="IsPhoto">There is a photo to open.</param>
sealed record CaseEvent(
    long Sequence = 0, string Who = "", string At = "", string Text = "", bool IsPhoto = false);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaseEvent))]
sealed partial class CaseEventJson : JsonSerializerContext;
