using System.Diagnostics.CodeAnalysis;

namespace FamilyGuide.Bot.Conversations.Cases;

/// <summary>A case's name, which nobody guesses.</summary>
public readonly record struct CaseId
{
    CaseId(string value) => Value = value;

    public string Value { get; }

    public static CaseId New() => new(RandomName.New());

    /// <summary>Refuses everything that <see cref="New"/> could not have made.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CaseId id)
    {
        id = RandomName.IsOne(text) ? new(text!) : default;
        return id != default;
    }

    public override string ToString() => Value;
}
