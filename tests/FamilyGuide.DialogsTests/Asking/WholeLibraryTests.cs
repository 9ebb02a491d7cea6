using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Asking;

/// <summary>Every entry that we have, shown in every language that we speak.</summary>
public class WholeLibraryTests
{
    static readonly Library Library = Family.Get<ILibrary>().Current;

    public static TheoryData<string, string> Entries =>
    [
        .. from language in Language.All
           from entry in Library.In(language)
           select new TheoryDataRow<string, string>(language.Code, entry.Id.Value),
    ];

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_entry_reads_as_one_short_dated_sourced_answer(string code, string id)
    {
        var voice = Family.Get<PhraseBook>().In(Language.FindOrEnglish(code));
        var entry = Library.Find(new(id), voice.Language)!;
        var stage = new Stage(Library, voice, Family.Get<PhraseBook>().Guides, Some.Today, FamilyState.New);

        var reply = EntryScene.Show(entry, stage);
        var body = AnswerText.Of(entry, stage).Paragraphs.Sum(paragraph => paragraph.Length);

        Assert.InRange(body, 1, AnswerText.Longest + 100);
        Assert.Contains(voice.Date(entry.AsOf), reply.Text, StringComparison.Ordinal);
        Assert.Contains(voice.Say(Phrase.AnswerSteps), reply.Text, StringComparison.Ordinal);
        Assert.NotEmpty(reply.Citations);
        Assert.InRange(reply.Choices.Count, 1, 10);
        Assert.All(reply.Choices, choice => Assert.False(string.IsNullOrWhiteSpace(choice.Title)));
    }
}
