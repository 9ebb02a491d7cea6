using System.Net;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.Dialogs.Conversation;

namespace FamilyGuide.Bot.Conversations.Returning;

/// <summary>Hands out codes and takes them in.</summary>
sealed class ReturnDesk(
    IReturnBook book,
    ReturnKey key,
    IDeliveryBook deliveries,
    Correspondence correspondence,
    HarmlessChat harmless,
    FamilyLimits limits,
    TimeProvider clock)
{
    /// <summary>Time to find a browser; whoever finds the number later opens nothing with it.</summary>
    static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>Twelve random digits meet another code about never; if they do, others are made.</summary>
    const int MostTries = 3;

    /// <summary>
    /// Makes a conversation's two codes: one opens it, the other one a harmless chat. Those that it had open nothing
    /// any more.
    /// </summary>
    /// <returns>Null when too many were made for it lately.</returns>
    public async Task<CodePair?> MakeAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        if (!limits.ReturnCode(conversation).IsAdmitted)
        {
            return null;
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            var (own, other) = (ReturnCode.New(), ReturnCode.New());
            KeptCode[] kept =
            [
                new(await key.HashAsync(own, cancellationToken), conversation),
                new(await key.HashAsync(other, cancellationToken), ConversationId.New()),
            ];
            if (await book.KeepCodesAsync(conversation, kept, cancellationToken))
            {
                return new(own, other);
            }
        }

        throw new StoreUnavailableException("no-return-code");
    }

    /// <summary>Makes a code that opens a conversation once, soon: it travels through somebody else's hands.</summary>
    /// <returns>Null when too many were made for it lately.</returns>
    public async Task<ReturnCode?> MakeOnceAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        if (!limits.ReturnCode(conversation).IsAdmitted)
        {
            return null;
        }

        var code = ReturnCode.New();
        var kept = new KeptCode(await key.HashAsync(code, cancellationToken), conversation, clock.GetUtcNow() + Once);
        return await book.KeepCodesAsync(conversation, [kept], cancellationToken)
            ? code
            : throw new StoreUnavailableException("no-return-code");
    }

    public Task<bool> HasCodeAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        book.HasCodeAsync(conversation, cancellationToken);

    /// <summary>Opens what a code opens; the guide greets, and nothing of before is shown.</summary>
    /// <param name="typed">The code as it was typed.</param>
    /// <param name="address">From where; wrong codes are counted by it.</param>
    /// <param name="locale">The page's language.</param>
    /// <param name="cancellationToken">The person has gone.</param>
    public async Task<Return> OpenAsync(
        string? typed, IPAddress? address, string locale, CancellationToken cancellationToken)
    {
        if (ReturnCode.Read(typed) is not { } code)
        {
            return new(ReturnKind.Misread);
        }

        var admission = limits.ReturnGuess(address);
        if (!admission.IsAdmitted)
        {
            return new(ReturnKind.TooMany) { RetryAfterSeconds = admission.RetryAfterSeconds };
        }

        var hash = await key.HashAsync(code, cancellationToken);
        return await book.FindByCodeAsync(hash, cancellationToken) is { } opens
            ? await OpenAsync(opens, locale, cancellationToken)
            : new(ReturnKind.Unknown);
    }

    async Task<Return> OpenAsync(ConversationId id, string locale, CancellationToken cancellationToken)
    {
        var conversation = await correspondence.FindAsync(id, cancellationToken)
            ?? await harmless.PrepareAsync(id, locale);
        if (conversation.HasEnded)
        {
            await book.ReopenAsync(id, cancellationToken);
        }

        // Nothing of what is said on the page shall light up on a phone.
        await deliveries.StopDeliveryAsync(id, DeliveryTrouble.Moved, cancellationToken);
        using var bell = correspondence.Watch(id);
        var greeting = FamilyMessage.ToEvent(
            id, conversation.UserId, conversation.Channel, ReplyActivities.ReturnEvent, locale);
        await correspondence.AcceptAsync(
            new(id, $"return:{ConversationId.New().Value}", greeting, IsShown: false), cancellationToken);
        await correspondence.WaitForReplyAsync(bell, conversation.LastSequence, cancellationToken);
        return new(ReturnKind.Opened)
        {
            Session = new(id, conversation.UserId, HiddenUntil: conversation.LastSequence),
        };
    }
}

/// <param name="Own">Opens the conversation.</param>
/// <param name="Harmless">Opens a chat that looks used and says nothing.</param>
readonly record struct CodePair(ReturnCode Own, ReturnCode Harmless);

/// <summary>What became of a code that was typed.</summary>
sealed record Return(ReturnKind Kind)
{
    /// <summary>Whether it is the family's own conversation or a harmless one cannot be seen from here.</summary>
    public ReturnedSession? Session { get; init; }

    /// <summary>When somebody was refused who has tried too often.</summary>
    public int RetryAfterSeconds { get; init; }
}

/// <param name="Conversation">Which one.</param>
/// <param name="UserId">The family's name in it.</param>
/// <param name="HiddenUntil">The sequence number up to which nothing is shown until it is asked for.</param>
readonly record struct ReturnedSession(ConversationId Conversation, string UserId, long HiddenUntil);

enum ReturnKind
{
    /// <summary>It is no code: digits are missing or wrong. First, so that a forgotten answer opens nothing.</summary>
    Misread,

    /// <summary>Nothing has that code, or nothing any more.</summary>
    Unknown,

    /// <summary>Too many codes came from there.</summary>
    TooMany,

    Opened,
}
