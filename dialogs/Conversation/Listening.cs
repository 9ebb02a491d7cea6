using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// Finds out what a message means without looking anything up: danger, commands, choices, small talk.
/// </summary>
sealed class Listening(WordLists words)
{
    readonly Interruptions _interruptions = new(words);
    readonly ChoiceReading _choices = new(words);
    readonly CountryMention _countries = new(words);
    readonly LanguageGuess _languages = new(words);

    public Language? GuessLanguage(string text, FoldedText folded) => _languages.Of(text, folded);

    public string? CountryIn(FoldedText folded, Stage stage) =>
        _countries.In(folded, stage.Voice.Language, stage.Library)?.Code;

    /// <summary>Our own words come back from a button: they are no sign of danger and no command.</summary>
    public bool IsOffered(FoldedText folded, Stage stage) => _choices.Exact(folded, stage.Offered()) is not null;

    public Risk DangerIn(FoldedText folded) => Danger.In(folded, words);

    public Move? CommandIn(string text, FoldedText folded) => _interruptions.In(text, folded);

    /// <summary>The choice that is meant, the brake, or a country; null when the message is a question.</summary>
    public Move? MoveIn(FoldedText folded, Stage stage)
    {
        var offered = stage.Offered();
        if (_choices.Exact(folded, offered) is { } exact)
        {
            return Move.Parse(exact.Id);
        }

        var risk = Brake.In(folded, words);
        if (risk != Risk.None)
        {
            return BrakeScene.MoveTo(risk);
        }

        if (offered.Count > 0 && _choices.IsNoneOfThese(folded))
        {
            return new(MoveKind.NoneOfThese);
        }

        return YesTo(folded, offered)
            ?? (_choices.Part(folded, offered) is { } part ? Move.Parse(part.Id) : CountryAlone(folded, stage));
    }

    /// <summary>What small talk is answered with; null when the message is more than that.</summary>
    public Phrase? SmallTalkIn(FoldedText folded) => SmallTalk.AnswerTo(folded, words);

    public bool IsGreeting(FoldedText folded) =>
        folded.IsBlank || SmallTalkIn(folded) == Phrase.SmalltalkGreeting;

    /// <summary>"Is it one of these?" with one entry is a question that yes answers.</summary>
    Move? YesTo(FoldedText folded, IReadOnlyList<Choice> offered) =>
        SmallTalkIn(folded) == Phrase.SmalltalkAgreement
        && offered is [var entry, var none]
        && Move.Parse(none.Id) is { Kind: MoveKind.NoneOfThese }
            ? Move.Parse(entry.Id)
            : null;

    Move? CountryAlone(FoldedText folded, Stage stage)
    {
        if (_countries.Only(folded, stage.Library) is not { } country)
        {
            return null;
        }

        var isAskedInDanger = stage.State.Current is { } current
            && Move.Parse(current) is { Kind: MoveKind.Danger or MoveKind.DangerIn or MoveKind.DangerElsewhere };
        return new(isAskedInDanger ? MoveKind.DangerIn : MoveKind.PersonIn, country.Code);
    }
}
