using FamilyGuide.Load.DirectLine;

namespace FamilyGuide.Load.Races;

/// <summary>One message of a conversation's log and everything that was said to it, in the log's order.</summary>
/// <param name="ClientActivityId">The message's.</param>
/// <param name="Said">Text and choices of each reply.</param>
sealed record SaidTurn(string ClientActivityId, IReadOnlyList<string> Said)
{
    public static IReadOnlyList<SaidTurn> Read(IReadOnlyList<Activity> history)
    {
        var replies = history
            .Where(activity => activity is { IsMessage: true, ReplyToId: not null })
            .ToLookup(activity => activity.ReplyToId, StringComparer.Ordinal);
        return
        [
            .. from message in history
               where message.ClientActivityId is not null
               select new SaidTurn(message.ClientActivityId!, [.. replies[message.Id].Select(Everything)]),
        ];
    }

    static string Everything(Activity reply) => $"{reply.Text}\n{reply.SuggestedActions}\n{reply.Attachments}";
}
