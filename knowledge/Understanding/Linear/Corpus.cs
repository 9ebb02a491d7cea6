using System.Runtime.CompilerServices;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>Sentences to learn from, counted once, so that learning without some of them costs little more.</summary>
sealed class Corpus
{
    readonly IReadOnlyList<Sentence> _sentences;
    readonly int _classes;
    readonly Vocabulary _vocabulary = new();

    public Corpus(IReadOnlyList<Sentence> sentences, int classes)
    {
        _sentences = sentences;
        _classes = classes;
        foreach (var sentence in sentences)
        {
            Add(sentence.Words);
            Add(sentence.Runs);
        }
    }

    public TextClassifier Learn() => LearnFrom(_sentences);

    /// <summary>Learns from all sentences that are not left out; what only those say counts as never seen.</summary>
    public TextClassifier LearnWithout(Func<int, bool> isLeftOut) =>
        LearnFrom([.. _sentences.Where((_, i) => !isLeftOut(i))]);

    TextClassifier LearnFrom(IReadOnlyList<Sentence> sentences)
    {
        var weighing = new Weighing(_vocabulary, Count(sentences), sentences.Count);
        var vectors = new Term[sentences.Count][];
        var hasExamples = new bool[_classes];
        var buffer = new Term[sentences.Select(s => s.Words.Length + s.Runs.Length).DefaultIfEmpty().Max()];
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = buffer[..weighing.Write(sentences[i].Words, sentences[i].Runs, buffer)];
            hasExamples[sentences[i].Class] = true;
        }

        var learnt = DualAscent.Learn(vectors, sentences, _classes, _vocabulary.Count);
        return new(weighing, new(learnt, hasExamples));
    }

    void Add(ReadOnlySpan<Counted> ngrams)
    {
        foreach (var ngram in ngrams)
        {
            _vocabulary.Add(ngram.Feature);
        }
    }

    int[] Count(IReadOnlyList<Sentence> sentences)
    {
        var counts = new int[_vocabulary.Count];
        foreach (var sentence in sentences)
        {
            Count(sentence.Words, counts);
            Count(sentence.Runs, counts);
        }

        return counts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Count(ReadOnlySpan<Counted> ngrams, Span<int> counts)
    {
        foreach (var ngram in ngrams)
        {
            counts[_vocabulary.Find(ngram.Feature)]++;
        }
    }
}
