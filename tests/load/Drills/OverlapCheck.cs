using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Drills;

/// <summary>The order of a conversation whose messages overtook each other on their way.</summary>
/// <remarks>
/// Two messages that were under way together may be kept in either order. What was acknowledged before another was
/// begun stands before it, and replies come in the order of the messages, each group behind its own.
/// </remarks>
sealed class OverlapCheck(string conversation, IReadOnlyList<Sent> inOrderOfIds, IReadOnlyList<Activity> history)
{
    public IEnumerable<Violation> Run() => [.. AcknowledgedInOrder(), .. RepliesInOrder()];

    IEnumerable<Violation> AcknowledgedInOrder()
    {
        var latestBegun = long.MinValue;
        for (var at = 0; at < inOrderOfIds.Count; at++)
        {
            var sent = inOrderOfIds[at];
            if (sent.AcknowledgedAt < latestBegun)
            {
                yield return About(at + 1, $"{sent.Id} was acknowledged before a message that stands before it");
            }

            latestBegun = Math.Max(latestBegun, sent.BegunAt);
        }
    }

    IEnumerable<Violation> RepliesInOrder()
    {
        var latest = "";
        foreach (var reply in history)
        {
            if (reply is not { IsMessage: true, Id: { } id, ReplyToId: { } message })
            {
                continue;
            }

            if (ActivityIds.Compare(id, message) <= 0)
            {
                yield return About(0, $"{id} stands before {message}, which it replies to");
            }

            if (latest.Length > 0 && ActivityIds.Compare(latest, message) > 0)
            {
                yield return About(0, $"{id} replies to {message} behind the replies to {latest}");
            }

            latest = message;
        }
    }

    Violation About(int sequence, string detail) => new(conversation, sequence, ViolationKind.OrderInverted, detail);
}
