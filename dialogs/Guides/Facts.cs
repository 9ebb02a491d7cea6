using FamilyGuide.Dialogs.Conversation;

namespace FamilyGuide.Dialogs.Guides;

/// <summary>What somebody has answered, the latest last. It holds no name and no word that they wrote.</summary>
sealed record Facts(IReadOnlyList<Answer> Answers)
{
    public static Facts None { get; } = new([]);

    /// <summary>What a conversation remembers; a country can also have been said outside a guide.</summary>
    public static Facts Of(FamilyState state)
    {
        Answer[] told = [.. state.Told.Select(Answer.Parse).OfType<Answer>()];
        return state.Country is { } country && told.All(answer => answer.Question != Question.Country)
            ? new([new(Question.Country, country), .. told])
            : new(told);
    }

    public Option? this[Question question] => Find(question)?.Option;

    public bool Has(Question question) => Find(question) is not null;

    /// <summary>One of these was answered.</summary>
    public bool Is(Question question, params ReadOnlySpan<Option> options) =>
        this[question] is { } option && options.Contains(option);

    public Answer? Find(Question question)
    {
        foreach (var answer in Answers)
        {
            if (answer.Question == question)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>The same with an answer, which takes the place of an earlier one.</summary>
    public Facts With(Answer answer) =>
        new([.. Answers.Where(other => other.Question != answer.Question), answer]);
}
