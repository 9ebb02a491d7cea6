namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>What a message shows signs of.</summary>
/// <param name="Risks">The gravest first.</param>
sealed record Signs(IReadOnlyList<Risk> Risks)
{
    public IReadOnlyList<Risk> Dangers => [.. Risks.Where(risk => risk.IsDanger)];

    /// <summary>One of the dangers was heard in words that harmless sentences don't have.</summary>
    public bool IsSure { get; init; }

    /// <summary>What the person must be stopped from; <see cref="Risk.None"/> without.</summary>
    public Risk Brake => Risks.FirstOrDefault(risk => risk is >= Risk.Paid and <= Risk.Money);

    /// <summary>Asks whether somebody is on a list, registered, alive.</summary>
    public bool AsksForAPerson => Risks.Contains(Risk.OnAList);

    /// <summary>The same with something else that was heard.</summary>
    public Signs With(Risk risk) =>
        risk == Risk.None || Risks.Contains(risk) ? this : this with { Risks = [.. Risks.Append(risk).Order()] };

    /// <summary>
    /// The same, answered first as what it looks like; only thoughts of suicide go before everything else.
    /// </summary>
    public Signs MostLike(Risk danger) => Risks is [<= Risk.SuicideOther, ..]
        ? With(danger)
        : this with { Risks = [danger, .. Risks.Where(risk => risk != danger)] };

    public Signs WithoutDangers() => new([.. Risks.Where(risk => !risk.IsDanger)]);
}
