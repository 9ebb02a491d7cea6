using System.Collections.Concurrent;
using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Kills;

/// <summary>The families' own books over all conversations, to be compared with what the host kept.</summary>
/// <remarks>
/// Open a conversation, post and acknowledge as it goes, see what streams bring, and check once with each
/// conversation's history after the last crash.
/// </remarks>
sealed class Ledger
{
    readonly ConcurrentDictionary<string, ConversationLedger> _conversations = new(StringComparer.Ordinal);

    public IEnumerable<ConversationLedger> Conversations => _conversations.Values;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public int Acknowledged => _conversations.Values.Sum(ledger => ledger.Posts.Count(post => post.Id is not null));

    /// <summary>What came instead of acknowledgements, over all conversations.</summary>
    public IEnumerable<KeyValuePair<string, int>> Troubles =>
        from ledger in _conversations.Values
        from trouble in ledger.Troubles
        group trouble.Value by trouble.Key into kind
        orderby kind.Key
        select KeyValuePair.Create(kind.Key, kind.Sum());

    public int Replays => _conversations.Values.Sum(ledger => ledger.Replays);

    /// <summary>How many replies are usual; null compares no numbers.</summary>
    public ReplyCounts? Usual { get; init; }

    public ConversationLedger Open(string conversation) =>
        _conversations.GetOrAdd(conversation, id => new ConversationLedger(id, Clock));

    /// <summary>Every promise broken in any conversation.</summary>
    /// <param name="histories">Every conversation's whole history by its id.</param>
    public IReadOnlyList<Violation> Check(IReadOnlyDictionary<string, IReadOnlyList<Activity>> histories) =>
    [
        .. from ledger in _conversations.Values.OrderBy(ledger => ledger.Conversation, StringComparer.Ordinal)
           from violation in ledger.Check(histories.GetValueOrDefault(ledger.Conversation, []), Usual)
           select violation,
    ];
}
