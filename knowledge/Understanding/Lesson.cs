using System.Runtime.InteropServices;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>A phrase to learn from.</summary>
/// <param name="Text">As it is compared.</param>
/// <param name="Topic">The number of its topic; the number of topics for what is none of ours.</param>
/// <param name="IsAsked">A relative asks so; a title is nobody's question.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Lesson(CountedText Text, int Topic, bool IsAsked);
