using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

/// <summary>Understands everything as the same entry, and counts how often it was asked.</summary>
sealed class KeptLocal : IQuestionRecognizer
{
    public static RecognizedQuestion Answer { get; } =
        new([new Match(new("local-entry"), 1)], Thresholds.OfSearch);

    public int Asked { get; private set; }

    public ValueTask<RecognizedQuestion> RecognizeAsync(Utterance utterance, CancellationToken cancellationToken)
    {
        Asked++;
        return new(Answer);
    }
}
