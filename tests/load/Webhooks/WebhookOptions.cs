namespace FamilyGuide.Load.Webhooks;

/// <param name="Messages">Different ones, a multiple of what each family asks.</param>
/// <param name="MostTimes">Each is brought once to so often.</param>
/// <param name="Parallel">Calls at once.</param>
/// <param name="PerSecond">Calls a second, for the second part; 0 leaves it out.</param>
/// <param name="Seconds">How long that lasts.</param>
/// <param name="Outage">For so many seconds the provider is away, at the end; 0 leaves it out.</param>
sealed record WebhookOptions(
    int Messages, int MostTimes, int Parallel, int PerSecond, int Seconds, int Outage)
{
    /// <summary>Who write them: each asks everything that is asked once.</summary>
    public int Families => Math.Max(1, Messages / WebhookRun.Texts.Length);
}
