using System.Globalization;
using System.Text.Json;

namespace FamilyGuide.Bot.Conversations;

/// <summary>A message of the log as those show it who have text and choices, and no cards.</summary>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="From">Who said it.</param>
/// <param name="Text">What was said.</param>
/// <param name="Locale">In which language, if the message says so.</param>
/// <param name="Direction">In which direction it runs; <c>auto</c> if the message doesn't say.</param>
/// <param name="HasTitle">Its first paragraph is the title of an entry.</param>
/// <param name="Sources">What it cites.</param>
/// <param name="Choices">What it offers to answer.</param>
sealed record PlainMessage(
    long Sequence,
    EntryKind From,
    string Text,
    string? Locale,
    string Direction,
    bool HasTitle,
    IReadOnlyList<PlainSource> Sources,
    IReadOnlyList<PlainChoice> Choices)
{
    /// <summary>The name of the person who wrote it; null for the guide and the family.</summary>
    public string? Person { get; init; }

    /// <summary>A number that opens the conversation on our page goes with it, where it is sent.</summary>
    public bool OffersNumber { get; init; }

    /// <summary>Its last paragraph is all of its choices with their numbers.</summary>
    public bool EndsWithChoices => Choices.Count > 0
        && Text.EndsWith($"\n\n{Numbered}", StringComparison.Ordinal);

    /// <summary>For those who show the choices by themselves.</summary>
    public string TextWithoutChoices => EndsWithChoices ? Text[..^Numbered.Length].TrimEnd() : Text;

    /// <summary>The choices as they stand in the text.</summary>
    public string Numbered => string.Join('\n', Choices.Select((choice, index) =>
        string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {choice.Title}")));

    const string CitingMessage = "https://schema.org/Message";

    /// <summary>Null for what is no message: typing, events, the end.</summary>
    public static PlainMessage? Read(LogEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Activity);
        var activity = json.RootElement;
        if (TextOf(activity, "type") != "message" || TextOf(activity, "text") is not { Length: > 0 } text)
        {
            return null;
        }

        var guide = Child(Child(activity, "channelData"), "familyGuide");
        return new(
            entry.Sequence,
            entry.Kind,
            text,
            TextOf(activity, "locale"),
            TextOf(guide, "dir") is "rtl" or "ltr" ? TextOf(guide, "dir")! : "auto",
            TextOf(guide, "entry") is not null,
            [
                .. Items(activity, "entities")
                    .Where(IsCiting)
                    .SelectMany(entity => Items(entity, "citation"))
                    .Select(Cited),
            ],
            [.. Items(Child(activity, "suggestedActions"), "actions").Select(Offered)])
        {
            OffersNumber = Child(guide, "offersNumber").ValueKind == JsonValueKind.True,
            Person = entry.Kind == EntryKind.FromAdvocate ? TextOf(Child(activity, "from"), "name") : null,
        };
    }

    static bool IsCiting(JsonElement entity) => TextOf(entity, "type") == CitingMessage;

    static PlainSource Cited(JsonElement claim)
    {
        var appearance = Child(claim, "appearance");
        var url = TextOf(appearance, "url");
        var isWebAddress = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
        return new(
            Child(claim, "position") is { ValueKind: JsonValueKind.Number } position ? position.GetInt32() : 0,
            TextOf(appearance, "abstract") is { Length: > 0 } date
                ? $"{TextOf(appearance, "name")} ({date})"
                : TextOf(appearance, "name") ?? url ?? "",
            isWebAddress ? url : null);
    }

    static PlainChoice Offered(JsonElement action)
    {
        var value = TextOf(action, "value");
        var title = TextOf(action, "title") ?? value ?? "";
        return new(title, value ?? title);
    }

    static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    static string? TextOf(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static JsonElement.ArrayEnumerator Items(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;
}

/// <summary>Where an answer comes from.</summary>
/// <param name="Position">Its number in the text.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is on the web; null when it is not, or not safely.</param>
sealed record PlainSource(int Position, string Name, string? Address);

/// <summary>Something to answer by pressing.</summary>
/// <param name="Title">What stands on the button.</param>
/// <param name="Value">What pressing it says.</param>
sealed record PlainChoice(string Title, string Value);
