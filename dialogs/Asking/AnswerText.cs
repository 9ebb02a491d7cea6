using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>What an entry says, cut to what a frightened person reads at once.</summary>
/// <remarks>
/// Steps come before cautions, because an answer without a next step leaves a person alone with it. They are bullets,
/// not numbers: a number is the answer to a choice.
/// </remarks>
sealed record AnswerText(IReadOnlyList<string> Paragraphs, bool HasAllSteps, bool HasCautions)
{
    /// <summary>What fits about two screens of an old phone.</summary>
    public const int Longest = 1400;

    public static AnswerText Of(Article entry, Stage stage)
    {
        List<string> paragraphs = [entry.Title, entry.ShortAnswer.Value, .. AccountsOf(entry, stage)];
        var room = Longest - paragraphs.Sum(paragraph => paragraph.Length);

        var steps = stage.Say(Phrase.AnswerSteps);
        var shown = CountThatFit(entry.Steps.Select(step => step.Text.Value), ref room);
        if (entry.Steps.Count > 0)
        {
            // One step is always there, however long the short answer was.
            shown = Math.Max(1, shown);
            paragraphs.Add(Bullets(steps, entry.Steps.Take(shown).Select(step => step.Text.Value)));
        }

        var hasAllSteps = shown == entry.Steps.Count;
        var hasCautions = entry.Cautions.Count > 0
            && hasAllSteps
            && CountThatFit(entry.Cautions.Select(caution => caution.Value), ref room) == entry.Cautions.Count;
        if (hasCautions)
        {
            paragraphs.Add(CautionsOf(entry, stage));
        }

        return new(paragraphs, hasAllSteps, hasCautions);
    }

    public static string StepsOf(Article entry, Stage stage) =>
        Bullets(stage.Say(Phrase.AnswerSteps), entry.Steps.Select(step => step.Text.Value));

    public static string CautionsOf(Article entry, Stage stage) =>
        Bullets(stage.Say(Phrase.AnswerCautions), entry.Cautions.Select(caution => caution.Value));

    /// <summary>Where sources don't agree: what each says, and what is safe whoever is right.</summary>
    static IEnumerable<string> AccountsOf(Article entry, Stage stage) => entry.Accounts.Count == 0
        ? []
        :
        [
            Bullets(
                stage.Say(Phrase.AnswerAccounts),
                entry.Accounts.SkipLast(1).Select(account => account.Value)),
            $"{stage.Say(Phrase.AnswerSafeEitherWay)} {entry.Accounts[^1].Value}",
        ];

    public static string Bullets(string heading, IEnumerable<string> items) =>
        string.Join('\n', items.Select(item => $"• {item}").Prepend(heading));

    static int CountThatFit(IEnumerable<string> items, ref int room)
    {
        var count = 0;
        foreach (var item in items)
        {
            if (item.Length > room)
            {
                break;
            }

            room -= item.Length;
            count++;
        }

        return count;
    }
}
