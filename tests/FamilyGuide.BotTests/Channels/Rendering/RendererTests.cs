using System.Globalization;
using System.Text;
using FamilyGuide.Bot.Channels.Rendering;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.BotTests.Edge;

namespace FamilyGuide.BotTests.Channels.Rendering;

/// <summary>Whatever is said fits, nothing is lost, and no letter is cut.</summary>
public sealed class RendererTests
{
    [Theory]
    [InlineData(70)]
    [InlineData(160)]
    [InlineData(1000)]
    public void Pieces_fit_and_together_say_everything_in_whole_letters(int most)
    {
        string[] texts =
        [
            string.Join(' ', Enumerable.Range(0, 800).Select(number => $"word{number}.")),
            string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 300)),
            string.Concat(Enumerable.Repeat("كَتَبَتْ رِسَالَةً. ", 200)),
            new('x', 5000),
            string.Concat(Enumerable.Repeat("é", 3000)),
        ];
        foreach (var text in texts.Select(CleanText.Message))
        {
            var pieces = TextPieces.Of(text, most);

            Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, most));
            Assert.Equal(Letters(text), pieces.SelectMany(Letters));
        }
    }

    [Fact]
    public void A_text_is_cut_between_paragraphs_then_sentences_then_words()
    {
        Assert.Equal(["One. Two.", "Three."], TextPieces.Of("One. Two.\n\nThree.", 12));
        Assert.Equal(["One is here.", "Two is there."], TextPieces.Of("One is here. Two is there.", 20));
        Assert.Equal(["one two", "three four"], TextPieces.Of("one two three four", 12));
        Assert.Equal(["هل هذا صحيح؟", "نعم هو كذلك"], TextPieces.Of("هل هذا صحيح؟ نعم هو كذلك", 16));
    }

    [Theory]
    [InlineData("Åsa läser på ön", 1)]
    [InlineData("[a]{b}~€", 1)]
    [InlineData("سلام", 1)]
    public void Text_messages_are_counted_as_they_are_sent(string text, int segments) =>
        Assert.Equal(segments, SmsText.Segments(text));

    [Fact]
    public void Seven_bits_hold_160_letters_or_153_each_and_sixteen_bits_70_or_67()
    {
        Assert.Equal((1, 2, 2, 3), (Count('a', 160), Count('a', 161), Count('a', 306), Count('a', 307)));
        Assert.Equal((1, 2, 2, 3), (Count('س', 70), Count('س', 71), Count('س', 134), Count('س', 135)));
        Assert.Equal((1, 2), (Count('€', 80), Count('€', 81)));
    }

    [Fact]
    public void What_an_advocate_writes_is_no_markup()
    {
        var message = Assert.Single(Renderer.Render(
            Entry("<b>bold</b> *stars* <a href=\"https://evil.example\">x</a>", person: "<i>Maryam</i>"),
            new() { LongestText = 4000, Dialect = Dialect.TelegramHtml }));

        Assert.Equal(
            "<b>&lt;i&gt;Maryam&lt;/i&gt;:</b>\n&lt;b&gt;bold&lt;/b&gt; *stars* "
            + "&lt;a href=\"https://evil.example\"&gt;x&lt;/a&gt;",
            message.Text);
    }

    [Fact]
    public void A_line_of_arabic_that_begins_with_a_latin_name_runs_from_the_right()
    {
        var message = Assert.Single(Renderer.Render(
            Entry("Roj مخيم\nمخيم Roj", direction: "rtl"), new() { LongestText = 4000 }));

        Assert.Equal("\u200FRoj مخيم\nمخيم Roj", message.Text);
    }

    [Fact]
    public void In_arabic_a_whole_sentence_of_another_language_keeps_its_side_and_a_choice_does_not()
    {
        var message = Assert.Single(Renderer.Render(
            Entry("اختر\nChoose your language.\n1. English", direction: "rtl"), new() { LongestText = 4000 }));

        Assert.Equal("اختر\nChoose your language.\n\u200F1. English", message.Text);
    }

    [Fact]
    public void The_name_of_who_writes_from_the_right_stands_there_too()
    {
        var fromRight = Renderer.Render(Entry("مساء الخير", "Maryam", "auto"), new() { LongestText = 4000 });
        var fromLeft = Renderer.Render(Entry("Good evening", "Maryam", "auto"), new() { LongestText = 4000 });

        Assert.Equal("\u200FMaryam:\nمساء الخير", Assert.Single(fromRight).Text);
        Assert.Equal("Maryam:\nGood evening", Assert.Single(fromLeft).Text);
    }

    [Fact]
    public void Odd_text_of_any_kind_fits_each_channel() => OddText.Check(odd =>
    {
        var text = CleanText.Beginning(string.Concat(Enumerable.Repeat(odd, 20)));
        var asText = Renderer.Render(Entry(text), new() { LongestText = 300, Dialect = Dialect.Sms });
        var asChat = Renderer.Render(Entry(text), new() { LongestText = 300 });
        return asText.All(message => SmsText.Segments(message.Text) is >= 1 and <= 10)
            && asChat.All(message => message.Text.Length is >= 1 and <= 301);
    });

    static int Count(char letter, int times) => SmsText.Segments(new(letter, times));

    static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
        {
            if (!string.IsNullOrWhiteSpace(letters.GetTextElement()))
            {
                yield return letters.GetTextElement();
            }
        }
    }

    static LogEntry Entry(string text, string? person = null, string direction = "ltr")
    {
        var json = new System.Text.Json.Nodes.JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "x", ["name"] = person },
            ["channelData"] = new System.Text.Json.Nodes.JsonObject
            {
                ["familyGuide"] = new System.Text.Json.Nodes.JsonObject { ["dir"] = direction },
            },
        };
        return new(
            7,
            DateTimeOffset.UnixEpoch,
            person is null ? EntryKind.FromGuide : EntryKind.FromAdvocate,
            Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
