using FamilyGuide.Dialogs.Asking;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>Whom to call or write to, marked as long as nobody has called it to check.</summary>
static class HelplineList
{
    /// <summary>A heading, the contacts, and what the mark means; empty without contacts.</summary>
    public static string Of(string heading, IReadOnlyList<Helpline> helplines, Voice voice)
    {
        if (helplines.Count == 0)
        {
            return "";
        }

        var list = AnswerText.Bullets(heading, helplines.Select(helpline => Line(helpline, voice)));
        return helplines.All(helpline => helpline.IsVerified)
            ? list
            : $"{list}\n{voice.Say(Phrase.HelplinesUnverifiedNote)}";
    }

    /// <summary>The contacts of a country, the most urgent first.</summary>
    public static IReadOnlyList<Helpline> In(Country country, Library library, Func<HelplineKind, bool> isWanted) =>
    [
        .. library.Helplines
            .Where(helpline => helpline.Country == country.Code && isWanted(helpline.Kind))
            .OrderBy(helpline => helpline.Kind),
    ];

    /// <summary>A directory of helplines of all countries; empty when there is none.</summary>
    public static string Anywhere(Library library, Voice voice)
    {
        Helpline[] directories = [.. library.Helplines.Where(helpline => helpline.Country == Helpline.Anywhere)];
        return directories.Length == 0
            ? ""
            : string.Join('\n', directories.Select(directory => Line(directory, voice)));
    }

    /// <summary>The emergency numbers in one sentence.</summary>
    public static string EmergencySentence(Library library, Voice voice) => string.Join(
        voice.Language == Language.Arabic ? "؛ " : "; ",
        EmergencyNumbers(library, voice));

    /// <summary>Emergency numbers with the countries where they work: "112 (Sweden, Denmark)".</summary>
    public static IEnumerable<string> EmergencyNumbers(Library library, Voice voice) => library.Countries
        .Where(country => country.Emergency is not null)
        .GroupBy(country => country.Emergency!, country => country.Names[voice.Language], StringComparer.Ordinal)
        .Select(places => $"{voice.Isolated(places.Key)} ({voice.Listed(places)})");

    /// <summary>What it is for, the contact, and what is known of it.</summary>
    public static string Line(Helpline helpline, Voice voice)
    {
        string?[] notes =
        [
            helpline.Hours.GetValueOrDefault(voice.Language),
            helpline.IsVerified ? null : voice.Say(Phrase.HelplinesUnverified),
        ];
        var known = voice.Listed(notes.OfType<string>());
        var line = $"{helpline.For[voice.Language]}: {voice.Isolated(helpline.Contact)}";
        return known.Length == 0 ? line : $"{line} ({known})";
    }
}
