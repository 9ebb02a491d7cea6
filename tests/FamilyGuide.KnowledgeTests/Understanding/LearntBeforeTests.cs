using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Understanding;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.KnowledgeTests.Understanding;

public sealed class LearntBeforeTests : IDisposable
{
    const string Question = "who do i call";

    readonly string _folder = Directory.CreateTempSubdirectory("familyguide-learnt-").FullName;

    string Path => System.IO.Path.Combine(_folder, LearntBefore.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_learnt_at_the_build_answers_every_question_as_what_is_learnt_now()
    {
        Learn(EmbeddedUnderstanding.Library);
        var before = new LocalUnderstanding(EmbeddedUnderstanding.Library, LearntBefore.In(_folder));

        foreach (var language in Language.All)
        {
            foreach (var entry in EmbeddedUnderstanding.Library.Current.In(language))
            {
                Assert.Equal(
                    EmbeddedUnderstanding.Understanding.Understand(entry.Title, language, most: 100).Matches,
                    before.Understand(entry.Title, language, most: 100).Matches);
                Assert.Equal(
                    EmbeddedUnderstanding.Understanding.GuessLanguage(entry.Title), before.GuessLanguage(entry.Title));
            }
        }
    }

    [Fact]
    public void It_is_read_and_not_learnt_again()
    {
        (string, int)[] examples = [("is she alive", 0), ("may i send money", 1)];
        var learnt = LearntBefore.Keeping();
        learnt.Kinds(examples, () => SentenceKinds.Learn(examples, kinds: 2));
        learnt.Write(Path);

        var scores = new float[2];
        using CountedSentence sentence = new("is she alive");
        LearntBefore.In(_folder)
            .Kinds(examples, () => throw new InvalidOperationException("It was learnt before."))
            .Score(sentence, scores);

        Assert.True(scores[0] > scores[1]);
    }

    [Fact]
    public void Changed_content_is_learnt_anew()
    {
        Learn(new ReplaceableLibrary(new SmallContent().Library()));
        var changed = new SmallContent().Replace(SmallContent.English, Question, "which office").Library();
        var understanding = new LocalUnderstanding(new ReplaceableLibrary(changed), LearntBefore.In(_folder));

        Assert.True(Best(understanding, "which office") > 0.9);
        Assert.True(Best(understanding, Question) < 0.9);
    }

    [Theory]
    [InlineData("")]
    [InlineData("FamilyGuide learnt 0")]
    [InlineData("something else that is longer than the head of such a file")]
    public void A_file_that_is_none_of_ours_is_left_alone(string text)
    {
        File.WriteAllText(Path, text);

        AssertAnswers();
    }

    [Fact]
    public void A_file_that_was_written_in_part_is_left_alone()
    {
        var library = new ReplaceableLibrary(new SmallContent().Library());
        Learn(library);
        using (var file = File.OpenWrite(Path))
        {
            file.SetLength(file.Length - 1);
        }

        AssertAnswers();
    }

    [Fact]
    public void Without_a_file_everything_is_learnt_now() => AssertAnswers();

    void AssertAnswers()
    {
        var library = new ReplaceableLibrary(new SmallContent().Library());

        Assert.Equal(1, Best(new(library, LearntBefore.In(_folder)), Question));
    }

    int Learn(ILibrary library)
    {
        var learnt = LearntBefore.Keeping();
        new LocalUnderstanding(library, learnt).LearnAll();
        return learnt.Write(Path);
    }

    static double Best(LocalUnderstanding understanding, string question) =>
        understanding.Understand(question, Language.English, most: 1).Matches[0].Score;
}
