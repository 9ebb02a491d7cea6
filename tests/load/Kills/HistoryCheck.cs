using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Kills;

/// <summary>Compares one conversation's whole history with its ledger; each rule for itself.</summary>
sealed class HistoryCheck
{
    readonly ConversationLedger _ledger;
    readonly IReadOnlyList<Activity> _history;
    readonly ReplyCounts? _usual;
    readonly Dictionary<string, LedgerPost> _postsByClient;
    readonly Dictionary<string, LedgerPost> _postsById;

    public HistoryCheck(ConversationLedger ledger, IReadOnlyList<Activity> history, ReplyCounts? usual)
    {
        (_ledger, _history, _usual) = (ledger, history, usual);
        _postsByClient = ledger.Posts.ToDictionary(post => post.ClientActivityId, StringComparer.Ordinal);
        _postsById = new Dictionary<string, LedgerPost>(StringComparer.Ordinal);
        foreach (var post in ledger.Posts.Where(post => post.Id is not null))
        {
            _postsById.TryAdd(post.Id!, post);
        }
    }

    public IEnumerable<Violation> Run() =>
    [
        .. MessagesOnce(), .. MessagesAsWritten(), .. RepliesOnce(), .. IdsIncrease(), .. TimesRise(), .. OrderKept(),
        .. SeenAndHeld(),
    ];

    IEnumerable<Violation> MessagesOnce()
    {
        var counts = _history
            .Where(activity => activity.ClientActivityId is not null)
            .CountBy(activity => activity.ClientActivityId!, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        foreach (var post in _ledger.Posts)
        {
            var count = counts.GetValueOrDefault(post.ClientActivityId);
            if (count == 0 && post.Id is not null)
            {
                yield return About(post, ViolationKind.MessageLost, $"{post.Id} is not in the history");
            }
            else if (count > 1)
            {
                yield return About(
                    post, ViolationKind.MessageDoubled, FormattableString.Invariant($"{count} times in the history"));
            }
        }
    }

    IEnumerable<Violation> MessagesAsWritten()
    {
        foreach (var activity in _history.Where(activity => activity.ClientActivityId is not null))
        {
            if (!_postsByClient.TryGetValue(activity.ClientActivityId!, out var post))
            {
                yield return About(post: null, ViolationKind.MessageUnknown, activity.ClientActivityId!);
            }
            else if (activity.Text != post.Text || (post.Id is { } id && activity.Id != id))
            {
                yield return About(post, ViolationKind.MessageChanged, $"acknowledged {post.Id}, held {activity.Id}");
            }
        }
    }

    IEnumerable<Violation> RepliesOnce()
    {
        var messages = _history.Where(activity => activity.IsMessage).ToList();
        var replies = messages
            .Select((activity, at) => (activity.ReplyToId, activity.Text, At: at))
            .Where(reply => reply.ReplyToId is not null)
            .ToLookup(reply => reply.ReplyToId, StringComparer.Ordinal);
        foreach (var post in _ledger.Posts.Where(post => post.Id is not null))
        {
            var group = replies[post.Id].ToList();
            if (group.Count == 0)
            {
                yield return About(post, ViolationKind.ReplyMissing, $"no reply to {post.Id}");
                continue;
            }

            var twice = group.CountBy(reply => reply.Text ?? "", StringComparer.Ordinal).Count(text => text.Value > 1);
            if (twice > 0)
            {
                yield return About(
                    post,
                    ViolationKind.ReplyDoubled,
                    FormattableString.Invariant($"{twice} of the replies to {post.Id} came twice"));
            }
            else if (group[^1].At - group[0].At >= group.Count)
            {
                yield return About(post, ViolationKind.ReplyDoubled, $"{post.Id} was answered again later");
            }
            else if (_usual?.Doubt(post.Step, group.Count) is { } doubt)
            {
                yield return About(post, ViolationKind.ReplyCountUnusual, doubt);
            }
        }
    }

    IEnumerable<Violation> IdsIncrease() =>
        from pair in _history.Zip(_history.Skip(1))
        where pair.First.Id is null || pair.Second.Id is null || ActivityIds.Compare(pair.First.Id, pair.Second.Id) >= 0
        select About(post: null, ViolationKind.IdNotIncreasing, $"{pair.Second.Id} follows {pair.First.Id}");

    IEnumerable<Violation> TimesRise() =>
        from pair in _history.Zip(_history.Skip(1))
        where pair.Second.Timestamp is null || pair.First.Timestamp > pair.Second.Timestamp
        select About(
            post: null,
            ViolationKind.TimeFalling,
            FormattableString.Invariant(
                $"{pair.Second.Id} of {pair.Second.Timestamp:O} follows {pair.First.Timestamp:O}"));

    /// <summary>Everything belongs to a message of the family; along the history their numbers never fall.</summary>
    IEnumerable<Violation> OrderKept()
    {
        var latest = 0;
        foreach (var activity in _history)
        {
            var post = activity.ClientActivityId is { } clientId
                ? _postsByClient.GetValueOrDefault(clientId)
                : _postsById.GetValueOrDefault(activity.ReplyToId ?? "");
            if (post is not null && post.Sequence < latest)
            {
                yield return About(
                    post,
                    ViolationKind.OrderInverted,
                    FormattableString.Invariant($"{activity.Id} stands behind seq {latest}"));
            }

            latest = Math.Max(latest, post?.Sequence ?? 0);
        }
    }

    IEnumerable<Violation> SeenAndHeld()
    {
        var held = _history
            .Where(activity => activity is { IsMessage: true, Id: not null })
            .Select(activity => activity.Id!)
            .ToHashSet(StringComparer.Ordinal);
        var vanished = _ledger.SeenIds.Except(held, StringComparer.Ordinal);
        var undelivered = held.Except(_ledger.SeenIds, StringComparer.Ordinal);
        return
        [
            .. vanished.Select(id => About(post: null, ViolationKind.SeenButVanished, id)),
            .. undelivered.Select(id => About(post: null, ViolationKind.NeverDelivered, id)),
        ];
    }

    Violation About(LedgerPost? post, ViolationKind kind, string detail) =>
        new(_ledger.Conversation, post?.Sequence ?? 0, kind, detail);
}
