using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Turns;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.Turns;

public sealed class TurnTests : IDisposable
{
    static readonly ConversationId Id = ConversationId.New();

    readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddGuide()
        .AddSingleton<IConversationStore>(new MemoryStore(TimeProvider.System))
        .AddSingleton<WrittenLines>()
        .AddSingleton<Apology>()
        .AddSingleton<Turn>()
        .BuildServiceProvider();

    static CancellationToken None => TestContext.Current.CancellationToken;

    Turn Turn => _services.GetRequiredService<Turn>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task While_an_advocate_speaks_the_guide_is_silent_and_remembers_what_it_did()
    {
        var lease = Asks("How do I report that my grandson is in Syria?") with
        {
            Speaker = Speaker.Advocate,
            State = Utf8("as it was"),
        };

        var effects = await Turn.RunAsync(lease, None);

        Assert.Empty(effects.Replies);
        Assert.Equal("as it was", Encoding.UTF8.GetString(effects.State.Span));
    }

    [Fact]
    public async Task A_turn_that_fails_is_an_apology_in_the_familys_language_and_changes_nothing()
    {
        var lease = Asks("Hej") with { State = Utf8("not a state") };

        var effects = await Turn.RunAsync(lease, None);

        Assert.Equal(ApologyIn(Language.Swedish), Text(Assert.Single(effects.Replies)));
        Assert.Equal("not a state", Encoding.UTF8.GetString(effects.State.Span));
    }

    [Fact]
    public async Task An_arrival_that_has_taken_the_process_down_three_times_is_not_read_again()
    {
        var effects = await Turn.RunAsync(Asks("Hej") with { Attempts = 4 }, None);

        Assert.Equal(ApologyIn(Language.Swedish), Text(Assert.Single(effects.Replies)));
    }

    [Fact]
    public async Task A_reply_names_what_it_answers_who_says_it_and_why()
    {
        var effects = await Turn.RunAsync(Asks("Hur hittar Röda Korset min syster?"), None);

        var reply = JsonNode.Parse(effects.Replies[^1].Span)!;
        Assert.Null(reply["id"]);
        Assert.Null(reply["timestamp"]);
        Assert.Equal(Id.ActivityId(7), (string?)reply["replyToId"]);
        Assert.Equal("bot", (string?)reply["from"]!["role"]);
        Assert.Equal("answer", (string?)reply["channelData"]!["familyGuide"]!["decision"]);
        Assert.Equal("trace-a-relative", (string?)reply["channelData"]!["familyGuide"]!["entry"]);
        Assert.Equal(1, (int?)reply["channelData"]!["familyGuide"]!["version"]);
        Assert.Equal("https://schema.org/Message", (string?)reply["entities"]![0]!["type"]);
    }

    [Fact]
    public async Task What_a_family_wrote_is_not_in_the_state()
    {
        var effects = await Turn.RunAsync(Asks("kanariefågel hur anmäler jag"), None);

        Assert.DoesNotContain("kanariefågel", Encoding.UTF8.GetString(effects.State.Span), StringComparison.Ordinal);
    }

    static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    static string? Text(ReadOnlyMemory<byte> activity) => (string?)JsonNode.Parse(activity.Span)!["text"];

    static Lease Asks(string text) => new(
        new(Id, "directline", "dl_somebody", "sv-SE", HasEnded: false, LeftAt: null, LastSequence: 7),
        Fence: 1,
        StateVersion: 0,
        State: default,
        Speaker.Guide,
        new(
            7,
            new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
            EntryKind.FromFamily,
            Utf8(new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = "sv-SE" }.ToJsonString())),
        Attempts: 1);

    string ApologyIn(Language language) =>
        _services.GetRequiredService<PhraseBook>().In(language).Say(Phrase.Apology);
}
