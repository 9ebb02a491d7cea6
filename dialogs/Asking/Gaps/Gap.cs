using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Asking.Gaps;

/// <summary>A question that was not understood, without what its writer wrote: words of our own content only.</summary>
/// <param name="Language">What it was asked in.</param>
/// <param name="Words">
/// Folded, in the order of the alphabet; only such as entries and their questions have, and not the most common.
/// </param>
public sealed record Gap(Language Language, IReadOnlyList<string> Words);
