using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>One n-gram of a text that the vocabulary knows.</summary>
/// <param name="Number">Its number in the vocabulary.</param>
/// <param name="Weight">How much it says about the text, between 0 and 1.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Term(int Number, float Weight);
