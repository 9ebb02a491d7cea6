using System.Globalization;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Knowledge.Review;

/// <summary>Whom entries wait for.</summary>
public static class AwaitedReviews
{
    const int Wide = 30;
    const int Narrow = 6;

    static readonly (Reviews Review, string By)[] Readers =
    [
        (Reviews.Content, "content reviewer"), (Reviews.Legal, "lawyer"), (Reviews.NativeSpeaker, "native speaker"),
    ];

    /// <summary>A table for a terminal: a line for each reader, a column for each language.</summary>
    public static string Table(Library library) => string.Join(
        '\n',
        Counts(library)
            .Select(line => Row(
                line.Reader, line.Counts.Select(count => count.ToString(CultureInfo.InvariantCulture))))
            .Prepend(Row("texts that await a", Language.All.Select(language => language.Code))));

    /// <summary>For each reader how many texts await them, in the order of our languages.</summary>
    public static IEnumerable<(string Reader, IReadOnlyList<int> Counts)> Counts(Library library) =>
        from reader in Readers
        select (
            reader.By,
            (IReadOnlyList<int>)[.. Language.All.Select(language => Count(library.In(language), reader.Review))]);

    /// <summary>Whom a text awaits, in words: <c>a content reviewer, a lawyer</c>.</summary>
    public static string Named(Reviews reviews) => string.Join(
        ", ",
        from reader in Readers where reviews.HasFlag(reader.Review) select $"a {reader.By}");

    /// <summary>How many texts await whom, in words: <c>2 a lawyer, 3 a native speaker</c>.</summary>
    public static string Counted(IEnumerable<Article> texts) => string.Join(
        ", ",
        from reader in Readers
        let count = Count(texts, reader.Review)
        where count > 0
        select string.Create(CultureInfo.InvariantCulture, $"{count} a {reader.By}"));

    static int Count(IEnumerable<Article> texts, Reviews review) => texts.Count(text => text.Awaits.HasFlag(review));

    static string Row(string name, IEnumerable<string> cells) =>
        name.PadRight(Wide) + string.Concat(cells.Select(cell => cell.PadLeft(Narrow)));
}
