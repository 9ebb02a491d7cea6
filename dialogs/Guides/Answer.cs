namespace FamilyGuide.Dialogs.Guides;

/// <summary>What somebody answered to a question. Written <c>Where=Roj</c>, and <c>Country=SE</c>.</summary>
/// <param name="Question">Which.</param>
/// <param name="Value">An option's name, or a country's code.</param>
readonly record struct Answer(Question Question, string Value)
{
    public Answer(Question question, Option option)
        : this(question, option.ToString())
    {
    }

    /// <summary>It leaves the question open.</summary>
    public bool IsOpen => Option is { } option && Options.Skips.Contains(option);

    /// <summary>Null for a country.</summary>
    public Option? Option => Enum.TryParse<Option>(Value, out var option) && option.ToString() == Value ? option : null;

    /// <summary>Null when nobody here could have written it.</summary>
    public static Answer? Parse(string text) => text.Split('=') switch
    {
        [var question, var value]
            when Enum.TryParse<Question>(question, out var known)
            && known.ToString() == question
            && new Answer(known, value) is { IsPossible: true } answer => answer,
        _ => null,
    };

    public override string ToString() => $"{Question}={Value}";

    bool IsPossible => Option is { } option
        ? Options.Skips.Contains(option) || Options.Of(Question).Contains(option)
        : Question == Question.Country && Value.Length == 2;
}
