using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>The same summary that a family saw in their language, in the desk's.</summary>
public sealed class HandoffSummaries(ILibrary library, PhraseBook phrases)
{
    public IReadOnlyList<string> InEnglish(HandoffRequest request)
    {
        var stage = new Stage(
            library.Current, phrases.In(Language.English), phrases.Guides, DateOnly.MinValue, FamilyState.New);
        return
        [
            .. request.Summary.Select(Answer.Parse).OfType<Answer>().Select(answer => KnownScene.Line(answer, stage)),
        ];
    }
}
