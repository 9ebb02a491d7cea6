namespace FamilyGuide.Dialogs.YourData;

/// <summary>
/// What may be done with what a person writes besides answering it, if they allow it. Names are stored: add, but don't
/// rename.
/// </summary>
public enum Purpose
{
    /// <summary>Questions that were not understood are counted, by words of our own texts.</summary>
    Counting,

    /// <summary>A service that is not ours is asked what a redacted question means.</summary>
    Elsewhere,
}
