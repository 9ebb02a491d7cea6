using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Rules;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Hears danger, and what could be used against the person, before anything else is done with a message.</summary>
/// <remarks>
/// Pure: no network, no model, no library. It hears too much rather than too little: whoever is asked without need
/// whether they are safe can go on with one word.
/// </remarks>
sealed class Safeguard(RuleBook rules)
{
    /// <summary>What the message shows signs of, the gravest first.</summary>
    public Signs Hear(FoldedText text) =>
        new([.. rules.Hear(text).Select(hearing => hearing.Risk).Distinct()]);

    /// <summary>Which rules heard what, for a developer.</summary>
    public IReadOnlyList<Hearing> Explain(FoldedText text) => rules.Hear(text);
}

/// <summary>What a message shows signs of.</summary>
/// <param name="Risks">The gravest first.</param>
sealed record Signs(IReadOnlyList<Risk> Risks)
{
    public static Signs None { get; } = new([]);

    public bool AreClear => Risks.Count == 0;

    /// <summary>The same with what was heard before details were taken out of the message.</summary>
    public Signs With(Risk stopped) =>
        stopped == Risk.None || Risks.Contains(stopped) ? this : new([.. Risks.Append(stopped).Order()]);

    public IReadOnlyList<Risk> Dangers { get; } = [.. Risks.Where(risk => risk is >= Risk.Suicide and <= Risk.Extremism)];

    /// <summary>What the person must be stopped from; <see cref="Risk.None"/> without.</summary>
    public Risk Brake { get; } = Risks.FirstOrDefault(risk => risk is >= Risk.Paid and <= Risk.Money);

    /// <summary>Asks whether somebody is on a list, registered, alive.</summary>
    public bool AsksForAPerson { get; } = Risks.Contains(Risk.OnAList);
}
