using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Reading.Yaml;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>The lines between the two <c>---</c> of an entry's file.</summary>
sealed record FrontMatter
{
    public required YamlText Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Who has read which version of this text; see <see cref="HeldReviews"/>.</summary>
    public required IReadOnlyList<ReadVersion> Reviews { get; init; }

    public required IReadOnlyList<YamlText> Questions { get; init; }

    /// <summary>Null in a translation, which has <see cref="Translates"/> instead.</summary>
    public OriginalMatter? Original { get; init; }

    public int Translates { get; init; }

    public int TranslatesLine { get; init; }
}

/// <summary>What holds in every language and is written in the original only.</summary>
sealed record OriginalMatter
{
    public required int Version { get; init; }

    public required IReadOnlyList<Correction> Corrections { get; init; }

    public required Topic Topic { get; init; }

    public required IReadOnlyList<string> Countries { get; init; }

    public required IReadOnlyList<Person> Who { get; init; }

    public required IReadOnlyList<YamlText> Places { get; init; }

    public required ClaimKind Claim { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateOnly ReviewBy { get; init; }

    public required IReadOnlyList<YamlText> Sources { get; init; }

    public required IReadOnlyList<YamlText> Helplines { get; init; }

    public Lane? Person { get; init; }

    public required IReadOnlyList<YamlText> Next { get; init; }
}
