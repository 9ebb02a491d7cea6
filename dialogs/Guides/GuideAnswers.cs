using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Recognition;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>What a message answers: the question that was asked, and what else of the guide it tells.</summary>
sealed class GuideAnswers(GuideBook book, CountryMention countries)
{
    /// <summary>Whoever writes more than this may tell more than was asked.</summary>
    const int FewWords = 3;

    /// <summary>Names of places and people mean the same whatever was asked.</summary>
    static readonly Question[] ToldUnasked = [Question.Where, Question.Who];

    readonly AnswerReading _reading = new(book);

    /// <summary>Null when the message answers nothing.</summary>
    /// <param name="said">The message.</param>
    /// <param name="isCorrection">It begins as somebody does who takes something back.</param>
    /// <param name="stage">What was asked, and what is known.</param>
    public HeardAnswers? In(Said said, bool isCorrection, Stage stage)
    {
        if (Asked(stage.State) is not { } asked)
        {
            return null;
        }

        var facts = Facts.Of(stage.State);
        if (isCorrection && LastOf(facts, stage.State) is { } last && Read(last, said, stage) is { } corrected)
        {
            return new([corrected.Answer], IsPlain: false);
        }

        return Read(asked, said, stage) is { } heard
            ? WithWhatElseIsTold(heard, facts, said, stage)
            : Ahead(facts, said, stage);
    }

    /// <summary>The question that is on the screen, or that was when something came between.</summary>
    static Question? Asked(FamilyState state) => state.CurrentMove is { Kind: MoveKind.Ask } move
        && Enum.TryParse<Question>(move.Value, out var question)
            ? question
            : state.UnderWay() is { } kind ? Scripts.Of(kind).Next(Facts.Of(state)) : null;

    static Question? LastOf(Facts facts, FamilyState state) =>
        facts.Answers.Count > state.GuideFrom ? facts.Answers[^1].Question : null;

    static IEnumerable<Question> OpenIn(Facts facts, Stage stage) => stage.State.UnderWay() is { } kind
        ? Scripts.Of(kind).Questions(facts).Where(question => !facts.Has(question))
        : [];

    HeardAnswers WithWhatElseIsTold((Answer Answer, bool IsAll) heard, Facts facts, Said said, Stage stage)
    {
        if (said.Folded.Words.Count <= FewWords)
        {
            return new([heard.Answer], heard.IsAll);
        }

        var besides =
            from question in OpenIn(facts, stage).Intersect(ToldUnasked)
            where question != heard.Answer.Question
            let told = Read(question, said, stage)
            where told is not null
            select told.Value.Answer;
        return new([heard.Answer, .. besides], IsPlain: false);
    }

    /// <summary>"Sweden", before it was asked.</summary>
    HeardAnswers? Ahead(Facts facts, Said said, Stage stage)
    {
        foreach (var question in OpenIn(facts, stage))
        {
            if (Read(question, said, stage) is { IsAll: true } ahead && !ahead.Answer.IsOpen)
            {
                return new([ahead.Answer], IsPlain: false);
            }
        }

        return null;
    }

    (Answer Answer, bool IsAll)? Read(Question question, Said said, Stage stage)
    {
        if (question == Question.Country
            && countries.In(said.Folded, stage.Voice.Language, stage.Library) is { } country)
        {
            return (new(Question.Country, country.Code), said.Folded.Words.Count <= FewWords);
        }

        return _reading.In(question, said.Text, said.Folded, stage.Voice.Language) is { } heard
            ? (new(question, heard.Option), heard.IsAll)
            : null;
    }
}

/// <summary>What a message answers to a guide.</summary>
/// <param name="Answers">At least one.</param>
/// <param name="IsPlain">It says one answer and nothing else: nobody needs to be told how it was understood.</param>
sealed record HeardAnswers(IReadOnlyList<Answer> Answers, bool IsPlain);
