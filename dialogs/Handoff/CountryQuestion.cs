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
        Chapters
            .Where(code => library.FindCountry(code) is not null)
            .Select(code => new Move(here, code))
            .Append(new(elsewhere));

    public static IEnumerable<Move> Others(Library library, MoveKind here) =>
        from country in library.Countries
        where !Chapters.Contains(country.Code, StringComparer.Ordinal) && HasSomebody(country, library)
        select new Move(here, country.Code);

    static bool HasSomebody(Country country, Library library) =>
        country.Emergency is not null || library.Helplines.Any(helpline => helpline.Country == country.Code);
}
