using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Rules;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>
/// Hears danger, and what could be used against the person, before anything else is done with a message.
/// </summary>
/// <remarks>
/// Pure: no network, no model, no library. It hears too much rather than too little: whoever is asked without need
/// whether they are safe can go on with one word.
/// </remarks>
sealed class Safeguard(RuleBook rules)
{
    /// <summary>What the message shows signs of, the gravest first.</summary>
    public Signs Hear(FoldedText text)
    {
        var heard = rules.Hear(text);
        return new([.. heard.Select(hearing => hearing.Risk).Distinct()])
        {
            IsSure = heard.Any(hearing => hearing.Risk.IsDanger && !hearing.IsDoubtful),
        };
    }

    /// <summary>Which rules heard what, for a developer.</summary>
    public IReadOnlyList<Hearing> Explain(FoldedText text) => rules.Hear(text);
}
