namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Recognizes choices by their words, or else by their place in the list.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, choices.Select(value => new Choice(value)).ToList(), options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= "";
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
        {
            return found;
        }

        var places = options?.RecognizeOrdinals ?? true ? PlaceWords.Ordinals(utterance, list.Count) : [];
        if (places.Count == 0 && (options?.RecognizeNumbers ?? true))
        {
            places = PlaceWords.Numbers(utterance);
        }

        foreach (var (token, place) in places)
        {
            if (place >= 1 && place <= list.Count)
            {
                found.Add(Found(utterance, token, list[place - 1].Value, place - 1));
            }
        }

        return found;
    }

    static ModelResult<FoundChoice> Found(string utterance, Token token, string value, int index) => new()
    {
        Start = token.Start,
        End = token.End,
        TypeName = "choice",
        Text = utterance[token.Start..(token.End + 1)],
        Resolution = new() { Value = value, Index = index, Score = 1 },
    };
}
