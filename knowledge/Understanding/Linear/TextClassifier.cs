using System.Buffers;
using FamilyGuide.Knowledge.Understanding.Before;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>Says which class a text is an example of. Made once, asked by many at a time.</summary>
sealed class TextClassifier(Weighing weighing, LinearModel model)
{
    public int Classes => model.Classes;

    /// <summary>What it holds in memory.</summary>
    public int Bytes => weighing.Bytes + model.Bytes;

    public string Fingerprint => model.Fingerprint;

    /// <param name="sentences">What to learn from.</param>
    /// <param name="classes">How many classes there are, those without an example included.</param>
    public static TextClassifier Learn(IReadOnlyList<Sentence> sentences, int classes) =>
        new Corpus(sentences, classes).Learn();

    public static TextClassifier Read(LearntReader reader) => new(Weighing.Read(reader), LinearModel.Read(reader));

    public void Write(LearntWriter writer)
    {
        weighing.Write(writer);
        model.Write(writer);
    }

    /// <summary>
    /// Writes a score for each class: the higher, the likelier; minus infinity where it has no example.
    /// </summary>
    public void Score(ReadOnlySpan<char> folded, Span<float> scores)
    {
        using var ngrams = new AskedNgrams(folded);
        Score(ngrams, scores);
    }

    /// <summary>The same for a text that is compared with what several have learnt.</summary>
    public void Score(AskedNgrams ngrams, Span<float> scores)
    {
        var terms = ArrayPool<Term>.Shared.Rent(ngrams.Words.Length + ngrams.Runs.Length);
        var count = weighing.Write(ngrams.Words, ngrams.Runs, terms);
        model.Score(terms.AsSpan(0, count), scores);
        ArrayPool<Term>.Shared.Return(terms);
    }

    /// <summary>
    /// What each n-gram of a text that was ever seen says for or against a class, most telling first.
    /// </summary>
    public IReadOnlyList<NgramShare> Explain(string folded, int label)
    {
        var sentence = Sentence.Of(folded, label);
        var terms = new Term[sentence.Words.Length + sentence.Runs.Length];
        var names = NgramNames.In(folded).ToLookup(name => weighing.Find(name.Ngram), name => name.Name);
        return
        [
            .. from term in terms[..weighing.Write(sentence.Words, sentence.Runs, terms)]
               let name = names[term.Number].FirstOrDefault(string.Empty)
               let share = new NgramShare(name, term.Weight * model.WeightOf(term.Number, label))
               where share.Weight != 0
               orderby Math.Abs(share.Weight) descending
               select share,
        ];
    }
}
