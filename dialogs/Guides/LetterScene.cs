using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>A letter to send, with blanks where names belong: they are written on paper, never here.</summary>
/// <remarks>Once in the language that is spoken, and once in the one that the office reads.</remarks>
static class LetterScene
{
    /// <summary>What an office has to know; whether somebody is ill or has a lawyer is for the family to say.</summary>
    static readonly (Question Question, Phrase Label)[] Told =
    [
        (Question.Who, Phrase.LetterWho),
        (Question.Relation, Phrase.LetterRelation),
        (Question.Where, Phrase.LetterWhere),
    ];

    public static IReadOnlyList<Reply> Show(GuideKind kind, Stage stage, PhraseBook phrases)
    {
        var written = Of(kind, stage, phrases);
        Reply[] letters =
        [
            Reply.Of(stage.Voice, Decision.Smalltalk, [stage.Say(Phrase.LetterHint), written[0].Text], []),
            .. written.Skip(1).Select(letter => Reply.Of(letter.Voice, Decision.Smalltalk, [letter.Text], [])),
        ];
        var choices = stage.Offer([new(MoveKind.Plan), new(MoveKind.Person), .. stage.Back()]);
        letters[^1] = choices.Aggregate(letters[^1], (letter, choice) => letter.With(choice));
        return letters;
    }

    /// <summary>The letter in the language that is spoken, and in the office's where that is another.</summary>
    public static IReadOnlyList<(Voice Voice, string Text)> Of(GuideKind kind, Stage stage, PhraseBook phrases)
    {
        var theirs = phrases.In(OfOffices(stage.State.Country));
        var own = (stage.Voice, Write(kind, stage));
        return theirs.Language == stage.Voice.Language
            ? [own]
            : [own, (theirs, Write(kind, stage with { Voice = theirs }))];
    }

    /// <summary>In which language the country's offices read; in English where we don't speak it.</summary>
    static Language OfOffices(string? country) => country switch
    {
        "SE" => Language.Swedish,
        "DK" => Language.Danish,
        "IQ" or "SY" => Language.Arabic,
        _ => Language.English,
    };

    static string Write(GuideKind kind, Stage stage)
    {
        var facts = Facts.Of(stage.State);
        var known =
            from told in Told
            let answer = facts.Find(told.Question)
            where answer is { IsOpen: false }
            select $"• {stage.Say(told.Label)}: {KnownScene.TitleOf(answer.Value, stage)}";
        return stage.Voice.Say(
            kind == GuideKind.Reception ? Phrase.LetterSocial : Phrase.LetterMinistry,
            ("facts", string.Join('\n', known)));
    }
}
