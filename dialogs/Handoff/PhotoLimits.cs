namespace FamilyGuide.Dialogs.Handoff;

/// <summary>How many photos a family may send, and how large. They are told so before they choose.</summary>
public static class PhotoLimits
{
    /// <summary>At each asking.</summary>
    public const int Most = 3;

    /// <summary>A paper in a phone's picture can be read at a fifth of it.</summary>
    public const int LargestInMegabytes = 5;

    /// <summary>In bytes.</summary>
    public const int Largest = LargestInMegabytes * 1024 * 1024;
}
