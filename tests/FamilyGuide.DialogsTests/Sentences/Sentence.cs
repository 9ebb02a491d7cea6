using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.DialogsTests.Sentences;

/// <summary>A sentence as somebody might write it, and what it should be taken for.</summary>
/// <param name="Language">What it is written in.</param>
/// <param name="Kind">Question, danger, look-alike, outside, brake or list.</param>
/// <param name="Expected">The topics, risk or brake that it means, parted by <c>|</c>; <c>-</c> for none.</param>
/// <param name="Text">As it was typed.</param>
sealed record Sentence(Language Language, SentenceKind Kind, string Expected, string Text)
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "sentences");

    /// <summary>Written apart from the phrases, rules and examples, by somebody who had not seen them.</summary>
    public static IReadOnlyList<Sentence> HeldOut(Language language) =>
    [
        .. from line in File.ReadLines(Path.Combine(Folder, $"{language.Code}.tsv"))
           where line.Length > 0 && line[0] != '#'
           let parts = line.Split('\t')
           select new Sentence(language, Enum.Parse<SentenceKind>(parts[0], ignoreCase: true), parts[1], parts[2]),
    ];

    public bool Means(string topic) => Expected.Split('|').Contains(topic, StringComparer.Ordinal);
}

enum SentenceKind
{
    Question,
    Danger,

    /// <summary>Has the words of danger, and none.</summary>
    Lookalike,

    /// <summary>No entry answers it.</summary>
    Outside,

    Brake,

    /// <summary>Asks whether somebody is on a list.</summary>
    List,
}
