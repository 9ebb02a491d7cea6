using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>
/// "In which country do you live?": first the three of our chapters, then all that we have a number for.
/// </summary>
static class CountryQuestion
{
    static readonly string[] Chapters = ["SE", "DK", "US"];

    public static IEnumerable<Move> First(Library library, MoveKind here, MoveKind elsewhere) =>
        First(library, code => new(here, code), elsewhere);

    /// <param name="library">Which countries there are.</param>
    /// <param name="here">Makes the move that answers with a country's code.</param>
    /// <param name="elsewhere">Leads to the other countries.</param>
    public static IEnumerable<Move> First(Library library, Func<string, Move> here, MoveKind elsewhere) =>
        Chapters
            .Where(code => library.FindCountry(code) is not null)
            .Select(here)
            .Append(new(elsewhere));

    public static IEnumerable<Move> Others(Library library, MoveKind here) =>
        Others(library, code => new(here, code));

    public static IEnumerable<Move> Others(Library library, Func<string, Move> here) =>
        from country in library.Countries
        where !Chapters.Contains(country.Code, StringComparer.Ordinal) && HasSomebody(country, library)
        select here(country.Code);

    static bool HasSomebody(Country country, Library library) =>
        country.Emergency is not null || library.Helplines.Any(helpline => helpline.Country == country.Code);
}
