using System.Text.Json;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

/// <summary>The file that Azure imports, made from the real library.</summary>
public sealed class CluProjectTests
{
    /// <summary>The service's limit.</summary>
    const int LongestIntent = 50;

    static readonly Library Library = Family.Get<ILibrary>().Current;

    readonly JsonElement _file = Read(CluProject.Of(Library, "FamilyGuide", []));

    JsonElement Assets => _file.GetProperty("assets");

    IEnumerable<string?> Intents =>
        Assets.GetProperty("intents").EnumerateArray().Select(intent => intent.GetProperty("category").GetString());

    (string? Text, string? Intent, string? Language)[] Utterances => UtterancesOf(_file);

    [Fact]
    public void It_has_the_documented_shape()
    {
        Assert.Equal(["projectFileVersion", "stringIndexType", "metadata", "assets"], NamesIn(_file));
        Assert.Equal("2022-10-01-preview", _file.GetProperty("projectFileVersion").GetString());
        Assert.Equal("Utf16CodeUnit", _file.GetProperty("stringIndexType").GetString());
        var metadata = _file.GetProperty("metadata");
        Assert.Equal(
            ["projectKind", "projectName", "multilingual", "description", "language", "settings"], NamesIn(metadata));
        Assert.Equal("Conversation", metadata.GetProperty("projectKind").GetString());
        Assert.Equal("FamilyGuide", metadata.GetProperty("projectName").GetString());
        Assert.True(metadata.GetProperty("multilingual").GetBoolean());
        Assert.Equal(0, metadata.GetProperty("settings").GetProperty("confidenceThreshold").GetDouble());
        Assert.Equal(["projectKind", "intents", "entities", "utterances"], NamesIn(Assets));
        Assert.Equal("Conversation", Assets.GetProperty("projectKind").GetString());
        Assert.Empty(Assets.GetProperty("entities").EnumerateArray());
        Assert.All(Assets.GetProperty("utterances").EnumerateArray(), utterance =>
        {
            Assert.Equal(["text", "intent", "language", "dataset", "entities"], NamesIn(utterance));
            Assert.Equal("Train", utterance.GetProperty("dataset").GetString());
            Assert.Empty(utterance.GetProperty("entities").EnumerateArray());
        });
    }

    [Fact]
    public void Its_intents_are_the_entries_and_none()
    {
        var entries = Library.In(Language.English).Select(entry => entry.Id.Value).Order(StringComparer.Ordinal);

        Assert.Equal([CluProject.None, .. entries], Intents);
        Assert.All(Intents, intent =>
        {
            Assert.InRange(intent!.Length, 1, LongestIntent);
            Assert.DoesNotContain(intent, ":$&%*()+~#/?".Contains);
        });
    }

    [Fact]
    public void Each_intent_has_in_each_language_every_question_of_its_entry()
    {
        foreach (var entry in Language.All.SelectMany(Library.In))
        {
            Assert.Equal(
                entry.Questions,
                from utterance in Utterances
                where utterance.Intent == entry.Id.Value && utterance.Language == entry.Language.Code
                select utterance.Text);
        }

        Assert.All(Utterances, utterance => Assert.Contains(utterance.Intent, Intents));
    }

    [Fact]
    public void Each_phrase_fits_and_stands_once_in_its_language()
    {
        Assert.All(Utterances, utterance => Assert.InRange(utterance.Text!.Length, 1, CluProject.LongestUtterance));
        Assert.Equal(
            Utterances.Length,
            Utterances.DistinctBy(utterance => (utterance.Language, utterance.Text!.ToUpperInvariant())).Count());
    }

    [Fact]
    public void The_same_library_makes_the_same_file()
    {
        var turned = new Library(Language.All.SelectMany(Library.In).Reverse(), Library.Places, Library.Helplines, Library.Countries);

        Assert.Equal(
            CluProject.Of(Library, "FamilyGuide", []).ToJson(), CluProject.Of(turned, "FamilyGuide", []).ToJson());
    }

    [Fact]
    public void What_is_not_ours_is_none_and_what_is_too_long_or_stands_twice_is_left_out()
    {
        var entry = Some.Entry("tracing") with { Questions = ["Where is she?", "Where is she?", new('a', 501)] };

        var project = CluProject.Of(
            new([entry], [], [], []), "Other", [(Language.Swedish, "Vad är vädret?"), (Language.Swedish, "Vad är vädret?")]);

        Assert.Equal((2, 2), (project.Intents, project.Utterances));
        Assert.Equal(
            [("Where is she?", "tracing", "en"), ("Vad är vädret?", "None", "sv")], UtterancesOf(Read(project)));
    }

    [Fact]
    public void It_can_be_read_by_whoever_wants_to() => Assert.Contains(
        Library.In(Language.Arabic)[0].Questions[0],
        System.Text.Encoding.UTF8.GetString(CluProject.Of(Library, "FamilyGuide", []).ToJson()),
        StringComparison.Ordinal);

    static (string? Text, string? Intent, string? Language)[] UtterancesOf(JsonElement file) =>
    [
        .. from utterance in file.GetProperty("assets").GetProperty("utterances").EnumerateArray()
           select (
               utterance.GetProperty("text").GetString(),
               utterance.GetProperty("intent").GetString(),
               utterance.GetProperty("language").GetString()),
    ];

    static IEnumerable<string> NamesIn(JsonElement json) => json.EnumerateObject().Select(property => property.Name);

    static JsonElement Read(CluProject project) => JsonElement.Parse(project.ToJson());
}
