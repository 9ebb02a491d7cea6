using System.Text.Json;
using FamilyGuide.BotFramework;
using Microsoft.Bot.Schema;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>The desk's news as the Bot Framework's event <c>handoff.status</c>, and back.</summary>
public static class HandoffActivities
{
    const string State = "state";
    const string Message = "message";

    /// <summary>An event as JSON in UTF-8: <c>{"state":"accepted","message":"Maryam"}</c> is its value.</summary>
    public static ReadOnlyMemory<byte> Status(HandoffNews news)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("type", ActivityTypes.Event);
            writer.WriteString("name", HandoffEventNames.HandoffStatus);
            writer.WriteStartObject("value");
            writer.WriteString(State, JsonNamingPolicy.CamelCase.ConvertName(news.State.ToString()));
            writer.WriteString(Message, news.Name);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    internal static HandoffNews? Read(Activity activity)
    {
        if (activity.Name != HandoffEventNames.HandoffStatus || activity.Value is null)
        {
            return null;
        }

        var value = ActivityJson.ValueAsJson(activity.Value);
        return value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty(State, out var state)
            && state.ValueKind == JsonValueKind.String
            && Enum.TryParse<HandoffState>(state.GetString(), ignoreCase: true, out var known)
                ? new(known, NameIn(value))
                : null;
    }

    static string NameIn(JsonElement value) =>
        value.TryGetProperty(Message, out var message) && message.ValueKind == JsonValueKind.String
            ? message.GetString() ?? ""
            : "";
}
