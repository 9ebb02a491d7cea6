using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>What a pattern cannot be without: a word in one of these places, near its telling one.</summary>
/// <param name="Slot">The place.</param>
/// <param name="Joined">The same together with the word after it, or the place again.</param>
/// <param name="JoinedBefore">The same together with the word before it, or the place again.</param>
/// <param name="Distance">How many words away it may stand.</param>
/// <param name="DistanceTorn">The same when words were typed as two.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Need(int Slot, int Joined, int JoinedBefore, short Distance, short DistanceTorn);
