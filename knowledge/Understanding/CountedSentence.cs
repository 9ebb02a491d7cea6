using FamilyGuide.Knowledge.Search;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>A sentence that is compared with what was learnt in one language after the other; read once.</summary>
public readonly ref struct CountedSentence : IDisposable
{
    /// <param name="text">As it was typed.</param>
    public CountedSentence(string text) => Ngrams = new(Folding.Fold(text));

    internal AskedNgrams Ngrams { get; }

    public void Dispose() => Ngrams.Dispose();
}
