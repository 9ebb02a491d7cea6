namespace FamilyGuide.Dialogs.Safeguarding.Redaction;

/// <summary>
/// What a person wrote without what could tell who is meant. Only this leaves a conversation: whoever takes it cannot
/// be given the person's own words by mistake.
/// </summary>
public readonly record struct RedactedText
{
    internal RedactedText(string value) => Value = value;

    public string Value { get; }

    /// <summary>For the person themselves: the same sign for everything, in any language.</summary>
    public string Masked => Value.Replace("[number]", "[…]", StringComparison.Ordinal);

    public override string ToString() => Value;
}
