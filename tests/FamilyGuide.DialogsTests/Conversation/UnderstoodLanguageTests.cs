using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Conversation;

/// <summary>Whoever writes in a language that we only understand is told so in it, once, and then helped.</summary>
public class UnderstoodLanguageTests
{
    readonly Family _family = new();

    public static TheoryData<string, string> Dangers => new()
    {
        { "fr", "ma fille dans le camp veut mourir, elle dit qu'elle va se tuer" },
        { "de", "ich will nicht mehr leben, ich kann nicht mehr ohne meine Tochter" },
        { "nl", "mijn dochter wil niet meer leven, ze zegt dat ze dood wil" },
        { "no", "jeg orker ikke å leve lenger uten barnebarnet mitt, jeg vil bare dø" },
        { "fi", "en jaksa enää elää ilman tytärtäni, haluan vain kuolla" },
    };

    [Theory]
    [MemberData(nameof(Dangers))]
    public async Task Danger_is_answered_after_one_sentence_in_the_persons_language(string code, string text)
    {
        var replies = await _family.SaysAsync(text);

        Assert.Equal(Family.Get<PhraseBook>().Understood(PartialLanguage.Find(code)!.Value), replies[0].Text);
        Assert.Equal("safety", replies[^1].Decision());
    }

    [Theory]
    [MemberData(nameof(Dangers))]
    public async Task It_is_said_once(string code, string text)
    {
        await _family.SaysAsync(text);

        var understood = Family.Get<PhraseBook>().Understood(PartialLanguage.Find(code)!.Value);
        Assert.DoesNotContain(await _family.SaysAsync(text), reply => reply.Text == understood);
    }

    [Fact]
    public async Task A_question_is_answered_too()
    {
        var replies = await _family.SaysAsync("Comment puis-je signaler ma petite-fille qui est dans le camp de Roj ?");

        Assert.StartsWith("Je comprends le français", replies[0].Text, StringComparison.Ordinal);
        Assert.NotEqual("unknown", replies[^1].Decision());
    }

    [Theory]
    [InlineData("where is my daughter")]
    [InlineData("hvor er min datter")]
    [InlineData("var är min dotter")]
    [InlineData("jag vill inte leva längre")]
    [InlineData("Roj?")]
    public async Task Whoever_writes_in_a_language_that_we_speak_reads_nothing_of_it(string text)
    {
        await _family.SaysAsync(text);

        Assert.False(_family.State.IsToldWhatWeSpeak);
    }
}
