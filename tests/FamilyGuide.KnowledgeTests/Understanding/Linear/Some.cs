using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.KnowledgeTests.Understanding.Linear;

/// <summary>Three small topics and what is none of them.</summary>
static class Some
{
    public const int Topics = 3;

    public const int None = Topics;

    static readonly (string Text, int Class)[] Phrases =
    [
        ("how do I write a letter to my sister", 0),
        ("can I send her a message", 0),
        ("the letter I sent came back", 0),
        ("does the red cross carry letters", 0),
        ("they want a dna test", 1),
        ("who pays for the dna", 1),
        ("my grandson has no birth certificate", 1),
        ("papers that prove who the child is", 1),
        ("may the boy live with us", 2),
        ("can grandparents be a foster family", 2),
        ("who decides where the children live", 2),
        ("we want to take care of the girl", 2),
        ("what is the weather in paris", None),
        ("play some music", None),
        ("book a table for two", None),
        ("convert five miles", None),
    ];

    public static Corpus Corpus(int classes = Topics + 1) => new(Sentences(), classes);

    public static Sentence[] Sentences() =>
        [.. Phrases.Select(phrase => Sentence.Of(Folding.Fold(phrase.Text), phrase.Class))];

    public static float[] Scores(this TextClassifier classifier, string text)
    {
        var scores = new float[classifier.Classes];
        classifier.Score(Folding.Fold(text), scores);
        return scores;
    }

    public static int Best(this TextClassifier classifier, string text)
    {
        var scores = classifier.Scores(text);
        return Array.IndexOf(scores, scores.Max());
    }
}
