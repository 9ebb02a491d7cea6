using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using FamilyGuide.Bot.Conversations.Counting;
using FamilyGuide.Dialogs.Conversation;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>
/// The state as JSON, in a format of our own: no type names in it, and only what dialogs may remember.
/// </summary>
/// <remarks>
/// <c>{"format":1,"family":{…},"counted":{…},"stack":[{"id":"…","state":{…}}]}</c>. A dialog remembers texts, numbers,
/// truths and inner stacks (<c>{"stack":[…]}</c>); anything else is a mistake of ours and fails the turn in which it is
/// made.
/// </remarks>
static class TurnStateJson
{
    const int Format = 1;

    public static ReadOnlyMemory<byte> Write(TurnState state)
    {
        var json = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteNumber("format", Format);
        writer.WritePropertyName("family");
        writer.WriteRawValue(FamilyStateJson.Write(state.Family), skipInputValidation: true);
        writer.WritePropertyName("counted");
        JsonSerializer.Serialize(writer, state.Counted, CountedJson.Default.CountedFamily);
        WriteStack(writer, state.Dialogs);
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenMemory;
    }

    public static TurnState Read(ReadOnlyMemory<byte> json)
    {
        if (json.IsEmpty)
        {
            return new(FamilyState.New, new());
        }

        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.GetProperty("format").GetInt32() != Format)
        {
            throw new InvalidDataException("The state has a format that this program doesn't know.");
        }

        var family = JsonMarshal.GetRawUtf8Value(root.GetProperty("family"));
        var counted = root.TryGetProperty("counted", out var kept)
            ? kept.Deserialize(CountedJson.Default.CountedFamily)
            : null;
        return new(FamilyStateJson.Read(family), ReadStack(root)) { Counted = counted ?? CountedFamily.New };
    }

    static void WriteStack(Utf8JsonWriter writer, DialogState state)
    {
        writer.WriteStartArray("stack");
        foreach (var instance in state.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", instance.Id);
            writer.WriteStartObject("state");
            foreach (var (name, value) in instance.State)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case DialogState inner:
                writer.WriteStartObject();
                WriteStack(writer, inner);
                writer.WriteEndObject();
                break;
            default:
                throw new NotSupportedException($"A dialog can't remember a {value.GetType().Name}.");
        }
    }

    static DialogState ReadStack(JsonElement owner) => new(
    [
        .. owner.GetProperty("stack").EnumerateArray().Select(instance => new DialogInstance
        {
            Id = instance.GetProperty("id").GetString(),
            State = instance.GetProperty("state").EnumerateObject().ToDictionary(
                property => property.Name,
                property => ReadValue(property.Value),
                StringComparer.Ordinal),
        }),
    ]);

    static object? ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetInt64(),
        JsonValueKind.Object => ReadStack(value),
        _ => throw new InvalidDataException("The state holds something that dialogs can't remember."),
    };
}
