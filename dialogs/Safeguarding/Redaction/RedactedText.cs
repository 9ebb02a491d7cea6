namespace FamilyGuide.Dialogs.Safeguarding.Redaction;

/// <summary>
/// What a person wrote without what could tell who is meant. Only this leaves a conversation: whoever takes it cannot
/// be given the person's own words by mistake.
/// </summary>
public readonly record struct RedactedText
{
    internal RedactedText(string value) => Value = value;

    public string Value { get; }

    public override string ToString() => Value;
}
