using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Understands with the library's own search: nothing leaves the machine.</summary>
sealed class LocalRecognizer(IArticleSearch search) : IQuestionRecognizer
{
    /// <summary>Enough that the entries of all countries can be told from the general one.</summary>
    const int Most = 8;

    public ValueTask<RecognizedQuestion> RecognizeAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(new RecognizedQuestion(
            search.Find(utterance.Text, utterance.Language, Most),
            Thresholds.OfSearch));
    }
}
