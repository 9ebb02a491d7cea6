using System.Text.Json;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Dialogs.Conversation;

namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>What was said in a conversation, as far as the family allows it to be seen.</summary>
sealed class CaseLines(Correspondence correspondence, TimeProvider clock)
{
    public const int Most = 200;

    public async Task<IReadOnlyList<CaseLine>> ReadAsync(
        Case @case, long after, CancellationToken cancellationToken)
    {
        var lines = new List<CaseLine>();
        var shown = new ShownLines(@case);
        while (true)
        {
            var entries = await correspondence.ReadAsync(@case.Conversation, after, Most, cancellationToken);
            foreach (var entry in entries)
            {
                using var activity = JsonDocument.Parse(entry.Activity);
                if (shown.Shows(entry, activity.RootElement)
                    && LineOf(entry, activity.RootElement, entry.Sequence <= @case.AskedSequence) is { } line)
                {
                    lines.Add(line);
                }
            }

            if (entries.Count < Most)
            {
                return lines;
            }

            after = entries[^1].Sequence;
        }
    }

    CaseLine? LineOf(LogEntry entry, JsonElement activity, bool isBefore) =>
        activity.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } words
            ? new(entry.Sequence, entry.Timestamp, WhoOf(entry, activity), words, isBefore)
            {
                IsPhoto = !isBefore && IsPhoto(activity) && clock.GetUtcNow() < entry.Timestamp + KeptPhoto.Life,
            }
            : null;

    static bool IsPhoto(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.TryGetProperty(ReplyActivities.Photo, out _);

    static string WhoOf(LogEntry entry, JsonElement activity) => entry.Kind switch
    {
        EntryKind.FromFamily => CaseLine.Family,
        EntryKind.FromAdvocate when activity.TryGetProperty("from", out var from)
            && from.TryGetProperty("name", out var name) => name.GetString() ?? "advocate",
        _ => CaseLine.Guide,
    };
}

/// <param name="Sequence">Its place in the log.</param>
/// <param name="At">When.</param>
/// <param name="Who"><c>family</c>, <c>guide</c> or an advocate's name.</param>
/// <param name="Text">As it was written: never markup.</param>
/// <param name="IsBefore">From before the family asked for a person.</param>
sealed record CaseLine(long Sequence, DateTimeOffset At, string Who, string Text, bool IsBefore)
{
    public const string Family = "family";
    public const string Guide = "guide";

    /// <summary>A photo came with it, and is still kept.</summary>
    public bool IsPhoto { get; init; }

    /// <summary>On which side it stands.</summary>
    public string Side => Who is Family or Guide ? Who : "own";
}
