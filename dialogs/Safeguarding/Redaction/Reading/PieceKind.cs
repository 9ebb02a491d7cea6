namespace FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;

enum PieceKind : byte
{
    /// <summary>Beyond the text.</summary>
    None,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>Letters and digits.</summary>
    Code,

    /// <summary>Something that was masked before.</summary>
    Mask,

    /// <summary>Between words of a line.</summary>
    Space,

    /// <summary>The end of one line or of several.</summary>
    Line,

    /// <summary>Any other character.</summary>
    Sign,
}
