using System.Globalization;
using System.Text.Json;

namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>Which entries may be seen: those that the family allowed, and nothing that repeats others.</summary>
/// <remarks>
/// While a family chooses what to leave out, the guide names it and their answer does too; and what the guide answered
/// to a message tells what was in it.
/// </remarks>
sealed class ShownLines(Case @case)
{
    /// <summary>The guide has just spoken of handing over: what the family says next is about that.</summary>
    bool _isChoosing;

    /// <param name="entry">In the order of the log, from its beginning.</param>
    /// <param name="activity">What is in it.</param>
    public bool Shows(LogEntry entry, JsonElement activity)
    {
        if (entry.Sequence > @case.AskedSequence)
        {
            return true;
        }

        if (entry.Kind == EntryKind.FromGuide)
        {
            _isChoosing = IsAboutHandoff(activity);
        }

        return !_isChoosing && @case.Shows(entry.Sequence) && @case.Shows(AnsweredBy(activity) ?? entry.Sequence);
    }

    static bool IsAboutHandoff(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data)
        && data.TryGetProperty("familyGuide", out var guide)
        && guide.TryGetProperty("decision", out var decision)
        && decision.GetString() == "handoff";

    /// <summary>The place of the message that it replies to.</summary>
    static long? AnsweredBy(JsonElement activity) =>
        activity.TryGetProperty("replyToId", out var id)
        && id.GetString()?.Split('|') is [_, var place]
        && long.TryParse(place, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : null;
}
