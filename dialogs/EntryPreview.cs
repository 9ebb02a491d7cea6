using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs;

/// <summary>An entry as a family sees it, for whoever edits it.</summary>
/// <param name="Language">What it is written in.</param>
/// <param name="Title">The entry's title.</param>
/// <param name="Shown">Paragraph by paragraph, as the chat shows it.</param>
/// <param name="Choices">What one may choose after it.</param>
/// <param name="Numbered">The same as one plain text, as a messaging channel without buttons sends it.</param>
/// <param name="More">What unfolds behind the choices: all steps, all cautions.</param>
public sealed record EntryPreview(
    Language Language,
    string Title,
    IReadOnlyList<string> Shown,
    IReadOnlyList<string> Choices,
    string Numbered,
    IReadOnlyList<string> More)
{
    public static EntryPreview Of(Article entry, Library library, PhraseBook phrases, DateOnly today)
    {
        var stage = new Stage(library, phrases.In(entry.Language), phrases.Guides, today, FamilyState.New);
        var reply = EntryScene.Show(entry, stage);
        var choices = reply.Choices.Select(choice => choice.Title).ToArray();
        return new(
            entry.Language,
            entry.Title,
            [.. reply.Text.Split("\n\n").SkipLast(choices.Length > 0 ? 1 : 0)],
            choices,
            reply.Text,
            [EntryScene.Steps(entry, stage).Text, EntryScene.Cautions(entry, stage).Text]);
    }
}
