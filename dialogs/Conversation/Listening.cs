using FamilyGuide.Dialogs.Asking.FollowUps;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>
/// Finds out what a message means without looking anything up: danger, commands, choices, small talk.
/// </summary>
sealed class Listening
{
    /// <summary>About as much as somebody reads at once; more would only cost time.</summary>
    const int FirstWords = 120;

    const int LastWords = 40;

    readonly WordLists _words;
    readonly Watch _watch;
    readonly Interruptions _interruptions;
    readonly ChoiceReading _choices;
    readonly CountryMention _countries;
    readonly FollowUpReading _followUps;
    readonly LanguageGuess _languages;
    readonly TermQuestion _terms;
    readonly GuideAnswers _answers;

    public Listening(WordLists words, GuideBook guides, Watch watch, LanguageGuess languages)
    {
        _words = words;
        _watch = watch;
        _interruptions = new(words);
        _choices = new(words);
        _countries = new(words);
        _answers = new(guides, _countries);
        _followUps = new(words, _countries);
        _languages = languages;
        _terms = new(words);
    }

    /// <summary>A question that goes on with the topic; null when the message stands on its own.</summary>
    public FollowUp? FollowUpIn(FoldedText folded, Stage stage) => _followUps.In(folded, stage.Library);

    public bool IsCorrection(FoldedText folded) => _followUps.IsCorrection(folded);

    /// <summary>The camp or prison that the message names.</summary>
    public string? PlaceIn(FoldedText folded, Stage stage) => _countries.PlaceIn(folded, stage.Library)?.Id.Value;

    public string? CountryIn(FoldedText folded, Stage stage) =>
        _countries.In(folded, stage.Voice.Language, stage.Library)?.Code;

    /// <summary>Our own words come back from a button: they are no sign of danger and no command.</summary>
    public bool IsOffered(FoldedText folded, Stage stage) => _choices.Exact(folded, stage.Offered()) is not null;

    /// <summary>Our own words for a move, which say nothing else.</summary>
    public static bool IsTitle(FoldedText folded, Move move, Stage stage) =>
        ChoiceReading.Titled(folded, stage.Offer(move)) is not null;

    /// <param name="inbound">The message.</param>
    /// <param name="spoken">What the conversation speaks so far; null at its beginning.</param>
    public Said Read(Inbound inbound, Language? spoken)
    {
        // Danger is heard in every word; for what is wanted, the beginning and the end are enough.
        var whole = FoldedText.Of(inbound.Text);
        var folded = whole.WithoutMiddle(FirstWords, LastWords);
        var heard = _languages.Heard(inbound.Text, spoken);
        var guess = heard?.Spoken;
        return new(inbound, folded, guess, _watch.Over(inbound.Text, whole, inbound.Stopped, guess, spoken))
        {
            Partial = heard?.Partial,
        };
    }

    /// <summary>The choice whose number or whole title the message is.</summary>
    public Move? ChooseExactly(FoldedText folded, Stage stage) =>
        _choices.Exact(folded, stage.Offered()) is { } choice ? Move.Parse(choice.Id) : null;

    /// <summary>What the message answers to a guide; null when it answers nothing.</summary>
    public HeardAnswers? AnswersIn(Said said, Stage stage) =>
        _answers.In(said, IsCorrection(said.Folded), stage);

    public Move? CommandIn(string text, FoldedText folded) => _interruptions.In(text, folded);

    /// <summary>
    /// The choice that is meant, or a country; what is never answered; the word that is asked about; null when it is
    /// a question.
    /// </summary>
    public Move? MoveIn(Said said, Stage stage) =>
        Choose(said.Folded, stage)
        ?? (said.Signs.AsksForAPerson ? new Move(MoveKind.OnAList) : MeaningAskedIn(said.Folded, stage));

    /// <summary>"What is Säpo?"</summary>
    Move? MeaningAskedIn(FoldedText folded, Stage stage) =>
        _terms.In(folded, stage.Library) is { } term ? new(MoveKind.Term, term.Id) : null;

    /// <summary>The choice that is meant, or a country.</summary>
    public Move? Choose(FoldedText folded, Stage stage)
    {
        var offered = stage.Offered();
        if (_choices.Exact(folded, offered) is { } exact)
        {
            return Move.Parse(exact.Id);
        }

        if (offered.Count > 0 && _choices.IsNoneOfThese(folded))
        {
            return new(MoveKind.NoneOfThese);
        }

        return YesTo(folded, offered)
            ?? (_choices.Part(folded, offered) is { } part ? Move.Parse(part.Id) : CountryAlone(folded, stage));
    }

    /// <summary>What small talk is answered with; null when the message is more than that.</summary>
    public Phrase? SmallTalkIn(FoldedText folded) => SmallTalk.AnswerTo(folded, _words);

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
        // "And in Denmark?" after an answer asks about the same topic there.
        if (_countries.Only(folded, stage.Library) is not { } country
            || (stage.State.Entry is not null && FollowUpIn(folded, stage) is { Kind: FollowUpKind.Country }))
        {
            return null;
        }

        var isAskedInDanger = stage.State.Current is { } current
            && Move.Parse(current) is { Kind: MoveKind.Danger or MoveKind.DangerIn or MoveKind.DangerElsewhere };
        return new(isAskedInDanger ? MoveKind.DangerIn : MoveKind.PersonIn, country.Code);
    }
}
