using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>What to do about a question.</summary>
/// <param name="Kind">Answer, ask back, or say that it isn't known.</param>
/// <param name="Entries">The entry that answers, or those to ask about; none when it isn't known.</param>
readonly record struct Verdict(VerdictKind Kind, IReadOnlyList<ArticleId> Entries);

enum VerdictKind
{
    Answer,
    Clarify,
    Unknown,
}
