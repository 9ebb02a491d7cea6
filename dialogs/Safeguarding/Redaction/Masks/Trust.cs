namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Masks;

/// <summary>How much what stands before a word says that it is a name.</summary>
enum Trust
{
    /// <summary>Nothing: only a frequent name is one, and what is written as part of it.</summary>
    Frequent,

    /// <summary>"I am …", "Mrs …": a name if it has a capital.</summary>
    Introduced,

    /// <summary>"my daughter …": a name unless it is a known word.</summary>
    Related,

    /// <summary>"her name is …": the same, and words that are names too are names.</summary>
    Named,
}
