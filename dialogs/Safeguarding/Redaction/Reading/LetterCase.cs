namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

/// <summary>How a word is written.</summary>
enum LetterCase : byte
{
    /// <summary>In a script without capitals.</summary>
    None,

    Lower,

    /// <summary>One letter, a capital.</summary>
    Initial,

    Capital,

    /// <summary>Nothing but capitals.</summary>
    Shouted,
}
