using System.Runtime.InteropServices;

namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>How a typed word fills a place of a rule.</summary>
/// <param name="Slips">0 as written, 1 with a slip of the finger.</param>
/// <param name="Letters">How long the rule's word is: the longer, the surer in spite of a slip.</param>
/// <param name="Width">2 for a word that was typed as two.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Hit(byte Slips, byte Letters, byte Width);
