using System.Runtime.InteropServices;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>How much a text looks like a language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Score">Above 0 for what its phrases look like; a text in another language is below 0 for all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LanguageScore(HeardLanguage Language, double Score);
