namespace FamilyGuide.Dialogs.Recognition;

/// <summary>Finds what a question may mean. Commands and danger are recognised before, without it.</summary>
public interface IQuestionRecognizer
{
    ValueTask<RecognizedQuestion> RecognizeAsync(Utterance utterance, CancellationToken cancellationToken);

    /// <summary>It sends questions, redacted, to a service that is not ours; families are told so.</summary>
    bool AsksElsewhere => false;
}
