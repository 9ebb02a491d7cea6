namespace FamilyGuide.Dialogs.Handoff;

/// <summary>Why a file is not taken. The family reads for each what they can do.</summary>
public enum PhotoFault
{
    None,

    /// <summary>There is nothing in it.</summary>
    Empty,

    TooLarge,

    /// <summary>It is none of the kinds that are taken, or not what it says it is.</summary>
    NoPhoto,

    /// <summary>Nobody can take everything out of it that tells about its maker, so it isn't taken.</summary>
    Pdf,

    /// <summary>It says that it is a photo and isn't one as the standards have it.</summary>
    Broken,

    /// <summary>Opening it would take more memory than a phone or computer has to spare.</summary>
    TooManyPixels,

    /// <summary>More than are asked for.</summary>
    TooMany,

    /// <summary>More in an hour than anybody needs.</summary>
    TooOften,
}
