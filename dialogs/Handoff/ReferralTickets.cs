using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>
/// A ticket to somebody who may help better. The family carries it: nobody there is told anything by us.
/// </summary>
public sealed class ReferralTickets(ILibrary library, PhraseBook phrases)
{
    /// <summary>Whom a ticket can be to, in the desk's language.</summary>
    public IReadOnlyList<(string Id, string Title)> To
    {
        get
        {
            var voice = phrases.In(Language.English);
            return [.. library.Current.Helplines.Select(helpline => (helpline.Id, Title(helpline, voice)))];
        }
    }

    /// <summary>What the family gets: whom, and words to show there, in that place's language and in theirs.</summary>
    /// <returns>Null when there is no such helpline.</returns>
    public string? Of(string helpline, Language language)
    {
        if (library.Current.Helplines.FirstOrDefault(known => known.Id == helpline) is not { } to)
        {
            return null;
        }

        var voice = phrases.In(language);
        var there = phrases.In(LanguageIn(to.Country));
        string[] paragraphs =
        [
            voice.Say(Phrase.HandoffTicket),
            HelplineList.Line(to, voice),
            to.IsVerified ? "" : voice.Say(Phrase.HelplinesUnverifiedNote),
            voice.Say(Phrase.HandoffTicketCarry),
            Words(to, there),
            there.Language == language ? "" : Words(to, voice),
        ];
        return string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
    }

    static string Words(Helpline to, Voice voice) =>
        voice.Say(Phrase.HandoffTicketWords, ("what", to.For[voice.Language]));

    string Title(Helpline helpline, Voice voice)
    {
        var country = library.Current.FindCountry(helpline.Country)?.Names[voice.Language] ?? helpline.Country;
        return $"{country}: {helpline.For[voice.Language]} ({helpline.Contact})";
    }

    /// <summary>What is read where the ticket is shown; English where we don't speak it.</summary>
    static Language LanguageIn(string country) => country switch
    {
        "SE" => Language.Swedish,
        "DK" => Language.Danish,
        _ => Language.English,
    };
}
