using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.DialogsTests.Driving;

/// <summary>What dialogs may remember: texts, truths, numbers and inner stacks. Anything else fails here.</summary>
static class StackJson
{
    public const string Empty = "[]";

    public static string Write(DialogState state) => ToJson(state).ToJsonString();

    public static DialogState Read(string json) => ToState(JsonNode.Parse(json)!.AsArray());

    static JsonArray ToJson(DialogState state) =>
    [
        .. from instance in state.DialogStack
           select new JsonObject { ["id"] = instance.Id, ["state"] = StateOf(instance) },
    ];

    static JsonObject StateOf(DialogInstance instance)
    {
        var json = new JsonObject();
        foreach (var (name, value) in instance.State)
        {
            json[name] = value switch
            {
                null => null,
                string text => text,
                bool truth => truth,
                long number => number,
                double number => number,
                DialogState inner => ToJson(inner),
                _ => throw new InvalidOperationException($"{instance.Id} remembers a {value.GetType().Name}."),
            };
        }

        return json;
    }

    static DialogState ToState(JsonArray stack) => new(
    [
        .. stack.Select(node => new DialogInstance
        {
            Id = node!["id"]!.GetValue<string>(),
            State = node["state"]!.AsObject().ToDictionary(
                pair => pair.Key, pair => ToValue(pair.Value), StringComparer.Ordinal),
        }),
    ]);

    static object ToValue(JsonNode? node) => node switch
    {
        JsonArray stack => ToState(stack),
        JsonValue value when value.TryGetValue<bool>(out var truth) => truth,
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<double>(out var number) => number,
        _ => node!.GetValue<string>(),
    };
}
