using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.KnowledgeTests.Understanding.Linear;

public class TextClassifierTests
{
    readonly TextClassifier _classifier = Some.Corpus().Learn();

    [Theory]
    [InlineData("letters to my daughter", 0)]
    [InlineData("dna of the grandson", 1)]
    [InlineData("will she live with her grandparents", 2)]
    [InlineData("some music in paris", Some.None)]
    public void A_text_is_taken_for_what_it_is_most_like(string text, int expected) =>
        Assert.Equal(expected, _classifier.Best(text));

    [Theory]
    [InlineData("leters too my daugter", 0)]
    [InlineData("granparents foster famly", 2)]
    public void A_typing_error_is_outlived(string text, int expected) =>
        Assert.Equal(expected, _classifier.Best(text));

    [Fact]
    public void What_is_learnt_twice_is_the_same_to_the_last_byte() =>
        Assert.Equal(_classifier.Fingerprint, Some.Corpus().Learn().Fingerprint);

    [Fact]
    public void Another_phrase_makes_another_model() =>
        Assert.NotEqual(_classifier.Fingerprint, Some.Corpus().LearnWithout(i => i == 4).Fingerprint);

    [Fact]
    public void The_order_of_learning_is_looked_up_nowhere_else()
    {
        var first = Enumerable.Range(0, 100).ToArray();
        var second = Enumerable.Range(0, 100).ToArray();
        new Shuffling().Shuffle(first);
        new Shuffling().Shuffle(second);

        Assert.Equal(first, second);
        Assert.NotEqual(Enumerable.Range(0, 100), first);
        Assert.Equal(Enumerable.Range(0, 100), first.Order());
    }

    [Fact]
    public void A_class_without_examples_never_wins()
    {
        const int Empty = Some.Topics + 1;
        var classifier = Some.Corpus(Empty + 1).Learn();

        Assert.All(
            ["", "zzz", "a letter", "qwertz uiop"],
            text => Assert.Equal(float.NegativeInfinity, classifier.Scores(text)[Empty]));
        Assert.NotEqual(Empty, classifier.Best("qwertz uiop"));
    }

    [Fact]
    public void Words_that_were_never_seen_make_everything_doubtful()
    {
        var known = _classifier.Scores("a dna test");
        var strange = _classifier.Scores("a dna test kryptonite zeppelin");

        Assert.True(strange[1] < known[1]);
    }

    [Fact]
    public void What_is_left_out_counts_as_never_seen()
    {
        var without = Some.Corpus().LearnWithout(i => i == 4);

        Assert.True(without.Scores("they want a dna test")[1] < _classifier.Scores("they want a dna test")[1]);
        Assert.Equal(
            Bits(TextClassifier.Learn([.. Some.Sentences().Where((_, i) => i != 4)], Some.Topics + 1), "dna for us"),
            Bits(without, "dna for us"));
    }

    [Fact]
    public void A_sentence_that_counts_less_says_less()
    {
        var sentences = Some.Sentences();
        sentences[4] = sentences[4] with { Share = 0.1f };
        var doubting = TextClassifier.Learn(sentences, Some.Topics + 1);

        Assert.True(doubting.Scores("they want a dna test")[1] < _classifier.Scores("they want a dna test")[1]);
    }

    [Fact]
    public void Each_n_gram_tells_what_it_speaks_for()
    {
        var told = _classifier.Explain("a dna test", label: 1);

        Assert.Contains(told, share => share is { Ngram: "dna", Weight: > 0 });
        Assert.Contains(told, share => share is { Ngram: "dna test", Weight: > 0 });
        Assert.Contains(told, share => share is { Ngram: "·dn", Weight: > 0 });
        Assert.Equal(told.OrderByDescending(share => Math.Abs(share.Weight)), told);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("   ")]
    public void Nothing_is_scored_as_nothing(string text) =>
        Assert.All(_classifier.Scores(text), score => Assert.True(float.IsFinite(score)));

    [Fact]
    public void Nobody_can_make_a_text_longer_than_its_letters()
    {
        foreach (var text in (string[])[new('a', 10_000), string.Concat(Enumerable.Repeat("a ", 5_000)), "ab cd"])
        {
            var words = new ulong[Ngrams.RoomForWords(text.Length)];
            var runs = new ulong[Ngrams.RoomForRuns(text.Length)];

            Assert.InRange(Ngrams.WriteWords(text, words), 1, text.Length + 1);
            Assert.InRange(Ngrams.WriteRuns(text, runs), 1, 4 * (text.Length + 1));
        }
    }

    [Fact]
    public void A_word_without_end_is_cut()
    {
        var runs = new ulong[Ngrams.RoomForRuns(10_000)];

        Assert.InRange(Ngrams.WriteRuns(new string('a', 10_000), runs), 1, 4 * 61);
    }

    static uint[] Bits(TextClassifier classifier, string text = "a letter and a dna test for the boy") =>
        [.. classifier.Scores(text).Select(BitConverter.SingleToUInt32Bits)];
}
