using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding.Redaction;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>
/// Keeps a person from handing us what could be used against them: names, numbers and amounts of a message that tells
/// of money, smugglers or weapons are taken out before anything is stored, not after.
/// </summary>
public sealed class Discretion
{
    readonly Func<string, Risk> _brake;

    Discretion(Func<string, Risk> brake) => _brake = brake;

    /// <summary>What may be kept of a message; all of it, unless it tells of such things.</summary>
    public KeepableText Keep(string text)
    {
        var brake = _brake(text);
        return brake == Risk.None ? new(text, brake) : new(Redactor.RedactWithAmounts(text).Masked, brake);
    }

    /// <summary>Knows what the rules hear: needs nothing else.</summary>
    internal static Discretion By(Safeguard safeguard) => new(text => safeguard.Hear(FoldedText.Of(text)).Brake);

    /// <summary>Also knows what a message looks like.</summary>
    internal static Discretion By(Watch watch, LanguageGuess languages) =>
        new(text => watch.Over(text, FoldedText.Of(text), Risk.None, languages.Of(text)).Brake);
}

/// <summary>A message as it may be stored. Only <see cref="Discretion"/> makes one.</summary>
public readonly record struct KeepableText
{
    internal KeepableText(string value, Risk stopped)
    {
        Value = value;
        Stopped = stopped;
    }

    public string Value { get; }

    /// <summary>
    /// What the message told of when details were taken out of it, which may be what told it; else none.
    /// </summary>
    public Risk Stopped { get; }
}
