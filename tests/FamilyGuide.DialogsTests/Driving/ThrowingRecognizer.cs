using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.DialogsTests.Driving;

/// <summary>Fails whoever asks it: for messages that must be answered without looking anything up.</summary>
sealed class ThrowingRecognizer : IQuestionRecognizer
{
    public ValueTask<RecognizedQuestion> RecognizeAsync(Utterance utterance, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"\"{utterance.Text}\" was looked up.");
}
