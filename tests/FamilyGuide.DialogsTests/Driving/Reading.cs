using System.Text.Json;
using System.Text.RegularExpressions;
using FamilyGuide.BotFramework;
using Microsoft.Bot.Schema;

namespace FamilyGuide.DialogsTests.Driving;

/// <summary>What a reader of a reply sees, written as in a transcript.</summary>
static partial class Reading
{
    public static JsonElement Decided(this Activity reply) =>
        ActivityJson.ValueAsJson(reply.ChannelData).GetProperty("familyGuide");

    public static string? Decision(this Activity reply) => reply.Decided().GetProperty("decision").GetString();

    public static string? Entry(this Activity reply) => reply.Decided().GetProperty("entry").GetString();

    /// <summary>Whom the family should talk to about it.</summary>
    public static string? Person(this Activity reply) => reply.Decided().GetProperty("person").GetString();

    public static string AsTranscript(this Activity reply)
    {
        var decided = reply.Entry() is { } entry ? $"{reply.Decision()} {entry}" : reply.Decision();
        return $"{OneLine(reply.Text)} [{decided}]";
    }

    public static bool IsAsExpected(this Activity reply, string expected)
    {
        var parts = OneLine(expected).Split('…').Select(Regex.Escape);
        var pattern = $"^{string.Join(".*", parts)}$";
        return Regex.IsMatch(reply.AsTranscript(), pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    /// <summary>Without line breaks and without the marks that keep fragments in their direction.</summary>
    static string OneLine(string text) => Spaces().Replace(Isolates().Replace(text, ""), " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("[\u2068\u2069]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Isolates();
}
