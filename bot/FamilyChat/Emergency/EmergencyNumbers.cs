using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.FamilyChat.Emergency;

/// <summary>Whom to call in each country, with what is known of each number.</summary>
static class EmergencyNumbers
{
    public static Markup Of(Library library, Voice voice) =>
        Markup.Join(library.Countries.Select(country => In(country, library, voice)));

    static Markup In(Country country, Library library, Voice voice) => Markup.Of(
        $"""
        <h3>{Said(country.Names, voice) ?? country.Code}</h3>
        <ul class="numbers">
        {First(country, library, voice)}
        {Markup.Join(Others(country, library).Select(helpline => Number(helpline.Contact, helpline, voice)))}
        </ul>

        """);

    static Markup First(Country country, Library library, Voice voice)
    {
        if (country.Emergency is not { } number)
        {
            return Markup.Of($"<li>{voice.Say(Phrase.PageEmergencyNone)}</li>");
        }

        var helpline = library.Helplines.FirstOrDefault(helpline => helpline.Id == country.HelplineId);
        return helpline is null
            ? Markup.Of($"<li>{Call(number)}<br>{voice.Say(Phrase.HelplinesEmergency)}</li>")
            : Number(number, helpline, voice);
    }

    /// <summary>Those for life and limb; whom to ask for advice is what the chat is for.</summary>
    static IEnumerable<Helpline> Others(Country country, Library library) => library.Helplines.Where(
        helpline => helpline.Country == country.Code
            && helpline.Id != country.HelplineId
            && helpline.Kind is HelplineKind.Emergency or HelplineKind.Suicide or HelplineKind.Children);

    static Markup Number(string contact, Helpline helpline, Voice voice)
    {
        string?[] notes =
        [
            Said(helpline.Hours, voice),
            helpline.AsOf.Length > 0 ? voice.Say(Phrase.PageEmergencyAsOf, ("date", voice.Date(helpline.AsOf))) : null,
            helpline.IsVerified ? null : voice.Say(Phrase.HelplinesUnverified),
        ];
        var known = string.Join(voice.Language.IsRightToLeft ? "، " : ", ", notes.OfType<string>());
        return Markup.Of(
            $"<li>{Call(contact)}<br>{Said(helpline.For, voice)}{(known.Length > 0 ? $" ({known})" : "")}</li>");
    }

    /// <summary>A telephone number can be pressed; an address is text.</summary>
    static Markup Call(string contact)
    {
        var digits = string.Concat(contact.Where(character => char.IsAsciiDigit(character) || character == '+'));
        return contact.All(character => char.IsAsciiDigit(character) || character is '+' or ' ' or '-' or '(' or ')')
            ? Markup.Of($"""<a href="tel:{digits}" dir="ltr">{contact}</a>""")
            : Markup.Of($"""<strong dir="auto">{contact}</strong>""");
    }

    static string? Said(IReadOnlyDictionary<Knowledge.Languages.Language, string> texts, Voice voice) =>
        texts.GetValueOrDefault(voice.Language) ?? texts.GetValueOrDefault(Knowledge.Languages.Language.English);
}
