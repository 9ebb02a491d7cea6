using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>What an n-gram of a text says about a class.</summary>
/// <param name="Ngram">A word, two words, or a run of letters with <c>·</c> for the edge of its word.</param>
/// <param name="Weight">Above 0 for it, below 0 against it; all together, and the class's threshold, are its
/// score.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NgramShare(string Ngram, double Weight);
