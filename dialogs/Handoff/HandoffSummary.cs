using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What a family told in short: made by rules from their answers, the same for them and the desk.</summary>
static class HandoffSummary
{
    /// <summary>Who wants to leave out older ones passes on the summary only.</summary>
    const int MostMessages = 12;

    /// <summary>The answers that may be passed on.</summary>
    public static IEnumerable<Answer> Answers(FamilyState state) => Facts.Of(state).Answers
        .Where(answer => !IsStruck(answer.Question.ToString(), state));

    /// <summary>What is passed on in any case: without it nobody knows who could answer.</summary>
    public static IEnumerable<string> Head(KeptHandoff wanted, Stage stage) =>
    [
        stage.Voice.Say(Phrase.KnownLanguage, ("language", stage.Voice.Language.Autonym)),
        stage.Voice.Say(Phrase.HandoffWanted, ("whom", stage.Say(NameOf(wanted.Lane)))),
        stage.Say(ReasonOf(wanted)),
    ];

    /// <summary>What a strike line is called, and whether it is struck.</summary>
    public static IEnumerable<(string Key, string Line, bool IsStruck)> Lines(Stage stage) =>
        Facts.Of(stage.State).Answers
            .Select(answer => (Key: answer.Question.ToString(), Line: KnownScene.Line(answer, stage)))
            .Concat(stage.State.Written
                .Where(line => !IsAboutStriking(line.Text, stage))
                .TakeLast(MostMessages)
                .Select(line => (line.Key, Line: $"“{line.Short}”")))
            .Select(line => (line.Key, line.Line, IsStruck(line.Key, stage.State)));

    public static HandoffRequest Request(Sharing sharing, KeptHandoff wanted, FamilyState state) => new()
    {
        Lane = wanted.Lane,
        Severity = wanted.Severity,
        Reason = wanted.Reason,
        Language = state.LanguageCode,
        Sharing = sharing,
        Summary = sharing == Sharing.Nothing ? [] : [.. Answers(state).Select(answer => answer.ToString())],
        Struck =
        [
            .. wanted.Struck
                .Where(line => line.StartsWith('#'))
                .Select(line => long.Parse(line.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)),
        ],
    };

    public static Phrase NameOf(Lane lane) => lane switch
    {
        Lane.Lawyer => Phrase.HandoffLawyer,
        Lane.Psychosocial => Phrase.HandoffPsychosocial,
        Lane.ChildAtRisk => Phrase.HandoffChild,
        _ => Phrase.HandoffAdvocate,
    };

    static Phrase ReasonOf(KeptHandoff wanted) => wanted.Severity switch
    {
        Severity.Urgent => Phrase.HandoffUrgent,
        Severity.Soon => Phrase.HandoffSoon,
        _ => Phrase.HandoffAsked,
    };

    /// <summary>Numbers and buttons, with which the family chooses what to leave out.</summary>
    static bool IsAboutStriking(string text, Stage stage)
    {
        ReadOnlySpan<Phrase> titles =
            [Phrase.HandoffStrike, Phrase.HandoffBackToPreview, Phrase.HandoffStrikeOne, Phrase.HandoffKeep];
        foreach (var title in titles)
        {
            var words = stage.Say(title);
            if (text.StartsWith(words.Split('{')[0], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return !text.Any(char.IsLetter);
    }

    static bool IsStruck(string key, FamilyState state) =>
        state.Handoff?.Struck.Contains(key, StringComparer.Ordinal) is true;
}
