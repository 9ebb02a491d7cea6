using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Safeguarding;

/// <summary>Stops a person before they write something that could be used against them.</summary>
static class Brake
{
    static readonly (WordList Words, Risk Risk, ArticleId Entry)[] All =
    [
        (WordList.Smuggling, Risk.Smuggling, new("smugglers-and-self-travel")),
        (WordList.Money, Risk.Money, new("money-and-terror-financing")),
    ];

    public static Risk In(FoldedText text, WordLists words) => All
        .FirstOrDefault(brake => words.Everywhere(brake.Words).Any(rule => rule.IsIn(text.Words)))
        .Risk;

    /// <summary>The entry that says what the law is and what to do instead.</summary>
    public static ArticleId EntryAbout(Risk risk) => All.Single(brake => brake.Risk == risk).Entry;
}
