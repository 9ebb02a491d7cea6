using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Net;

/// <summary>What a message looks like.</summary>
/// <param name="Danger">The danger that it looks like most.</param>
/// <param name="Other">What it looks like most of what is stopped or never answered.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Likeness(Guess Danger, Guess Other);

/// <summary>A risk, and how much a message looks like it: from about -2 to 1, likely above 0.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Guess(Risk Risk, float Score)
{
    public bool IsLikely => Score > 0;

    public static Guess None { get; } = new(Risk.None, float.NegativeInfinity);
}
