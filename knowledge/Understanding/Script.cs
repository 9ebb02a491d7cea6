namespace FamilyGuide.Knowledge.Understanding;

/// <summary>What a text is written with.</summary>
public enum Script
{
    /// <summary>No letters, or of a script in which we understand nothing.</summary>
    Other,

    Latin,
    Arabic,

    /// <summary>Persian, Kurdish or Urdu, in Arabic letters.</summary>
    OtherArabic,
}
