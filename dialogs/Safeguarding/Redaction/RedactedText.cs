namespace FamilyGuide.Dialogs.Safeguarding.Redaction;

/// <summary>
/// What a person wrote without what could tell who is meant. Only this leaves a conversation: whoever takes it cannot
/// be given the person's own words by mistake.
/// </summary>
public readonly record struct RedactedText
{
    internal RedactedText(string value, Found found) => (Value, Found) = (value, found);

    /// <summary>With a token such as <c>[name]</c> for each thing that was masked.</summary>
    public string Value => field ?? "";

    /// <summary>What was masked, to tell the person kindly that it isn't needed.</summary>
    public Found Found { get; }

    public bool Has(Found found) => (Found & found) != Found.Nothing;

    /// <summary>For the person themselves: the same sign for everything, in any language.</summary>
    public string Masked => MaskToken.AsOneSign(Value);

    public override string ToString() => Value;
}
