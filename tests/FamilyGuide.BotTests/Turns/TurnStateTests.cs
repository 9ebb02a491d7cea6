using System.Text;
using FamilyGuide.Bot.Conversations.Turns;
using FamilyGuide.Dialogs.Conversation;
using Microsoft.Bot.Builder.Dialogs;

namespace FamilyGuide.BotTests.Turns;

public class TurnStateTests
{
    [Fact]
    public void What_dialogs_may_remember_comes_back()
    {
        var state = Remembering("text", "true", true, 42L, new DialogState([new() { Id = "inner", State = State("x") }]));

        var read = TurnStateJson.Read(TurnStateJson.Write(state));

        var values = read.Dialogs.DialogStack.Single().State.Values.ToArray();
        Assert.Equal<object>(["text", "true", true, 42L], values[..4]);
        var inner = Assert.IsType<DialogState>(values[4]);
        Assert.Equal("x", inner.DialogStack.Single().State["0"]);
        Assert.Equal(state.Family.LanguageCode, read.Family.LanguageCode);
    }

    [Fact]
    public void What_dialogs_may_not_remember_is_refused_when_they_try() =>
        Assert.Throws<NotSupportedException>(() => TurnStateJson.Write(Remembering(new Uri("http://localhost"))));

    [Theory]
    [InlineData("""{"format":2,"family":{},"stack":[]}""")]
    [InlineData("""{"format":1,"family":{},"stack":[{"id":"a","state":{"x":[1]}}]}""")]
    public void A_state_of_another_format_is_not_guessed_at(string json) =>
        Assert.Throws<InvalidDataException>(() => TurnStateJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void No_type_is_ever_named_by_a_state()
    {
        var json = """{"format":1,"family":{},"stack":[{"id":"a","state":{"$type":"System.Uri, System"}}]}""";

        var read = TurnStateJson.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal("System.Uri, System", read.Dialogs.DialogStack.Single().State["$type"]);
    }

    static TurnState Remembering(params object[] values) =>
        new(FamilyState.New with { LanguageCode = "ar" }, new([new() { Id = "dialog", State = State(values) }]));

    static Dictionary<string, object> State(params object[] values) =>
        values.Index().ToDictionary(value => $"{value.Index}", value => value.Item, StringComparer.Ordinal);
}
