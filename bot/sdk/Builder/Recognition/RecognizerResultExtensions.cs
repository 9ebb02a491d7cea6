namespace Microsoft.Bot.Builder;

public static class RecognizerResultExtensions
{
    /// <summary>The likeliest intent; an empty name and 0 if there is none.</summary>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var intents = result.Intents ?? throw new InvalidOperationException(nameof(result.Intents));
        var top = (intent: "", score: 0d);
        foreach (var (name, intent) in intents)
        {
            if (intent.Score > top.score)
            {
                top = (name, intent.Score.Value);
            }
        }

        return top;
    }
}
