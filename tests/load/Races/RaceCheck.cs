using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Races;

/// <summary>What must be true of a conversation that many wrote to at once, whatever their order became.</summary>
sealed class RaceCheck(ConversationLedger ledger, IReadOnlyList<Activity> history)
{
    /// <summary>Each message once and answered once, in the order that the log gave them.</summary>
    public IEnumerable<Violation> Run() =>
    [
        // Whose message came first is the log's to decide: the order of posting says nothing here.
        .. ledger.Check(history, usual: null).Where(found => found.Kind != ViolationKind.OrderInverted),
        .. AnsweredInOrder(),
    ];

    /// <summary>The same messages, one after another in the log's order, are answered with the same bytes.</summary>
    public IEnumerable<Violation> CompareWith(IReadOnlyList<SaidTurn> serial)
    {
        var raced = SaidTurn.Read(history);
        if (raced.Count != serial.Count)
        {
            yield return About(
                0,
                ViolationKind.UpdateLost,
                FormattableString.Invariant($"{raced.Count} turns, {serial.Count} serially"));
        }

        foreach (var (index, (one, other)) in raced.Zip(serial).Index())
        {
            if (!one.Said.SequenceEqual(other.Said, StringComparer.Ordinal))
            {
                yield return About(
                    ledger.Posts.FirstOrDefault(post => post.ClientActivityId == one.ClientActivityId)?.Sequence ?? 0,
                    ViolationKind.UpdateLost,
                    FormattableString.Invariant($"turn {index + 1} of the log is answered otherwise in a serial run"));
            }
        }
    }

    IEnumerable<Violation> AnsweredInOrder()
    {
        var places = history
            .Where(activity => activity.ClientActivityId is not null && activity.Id is not null)
            .Select((activity, place) => (activity.Id, Place: place))
            .DistinctBy(message => message.Id, StringComparer.Ordinal)
            .ToDictionary(message => message.Id!, message => message.Place, StringComparer.Ordinal);
        var latest = -1;
        foreach (var reply in history.Where(activity => activity is { IsMessage: true, ReplyToId: not null }))
        {
            var place = places.GetValueOrDefault(reply.ReplyToId!, -1);
            if (place < latest)
            {
                yield return About(0, ViolationKind.OrderInverted, $"{reply.Id} answers {reply.ReplyToId} too late");
            }

            latest = Math.Max(latest, place);
        }
    }

    Violation About(int sequence, ViolationKind kind, string detail) =>
        new(ledger.Conversation, sequence, kind, detail);
}
