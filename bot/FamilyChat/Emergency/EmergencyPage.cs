using FamilyGuide.Bot.FamilyChat.Html;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.FamilyChat.Emergency;

/// <summary><c>/emergency</c>: whom to call, also when nothing else here works. It needs no store.</summary>
sealed class EmergencyPage(PageFrame frame, ILibrary library)
{
    public const string Path = "/emergency";

    public IResult Get(PageSetting page) => frame.Text(
        page,
        Markup.Of(
            $"""
            <main>
            <h2>{page[Phrase.PageEmergency]}</h2>
            <p class="first">{page[Phrase.PageEmergencyText]}</p>
            {Markup.Join(library.Current.Countries.Where(IsHelpful).Select(country => Numbers(page, country)))}
            <p><a class="button" href="/?lang={page.Language.Code}">{page[Phrase.PageToChat]}</a></p>
            </main>
            """),
        PageFrame.Languages(page, language => PageFrame.LanguageLink(page, language, Path)));

    bool IsHelpful(Country country) => country.Emergency is not null || Helplines(country).Any();

    /// <summary>Those for life and limb; whom to ask for advice is what the chat is for.</summary>
    IEnumerable<Helpline> Helplines(Country country) => library.Current.Helplines.Where(
        helpline => helpline.Country == country.Code
            && helpline.Kind is HelplineKind.Suicide or HelplineKind.Children);

    Markup Numbers(PageSetting page, Country country) => Markup.Of(
        $"""
        <h2>{In(page.Language, country.Names) ?? country.Code}</h2>
        <ul class="numbers">
        {Emergency(page, country)}
        {Markup.Join(Helplines(country).Select(helpline => Number(page, helpline)))}
        </ul>
        """);

    static Markup Emergency(PageSetting page, Country country) => country.Emergency is { } number
        ? Markup.Of($"<li>{Call(number)}<br>{page[Phrase.HelplinesEmergency]}</li>")
        : Markup.Empty;

    static Markup Number(PageSetting page, Helpline helpline) => Markup.Of(
        $"<li>{Call(helpline.Contact)}<br>{In(page.Language, helpline.For)}{Unverified(page, helpline)}</li>");

    static Markup Unverified(PageSetting page, Helpline helpline) =>
        helpline.IsVerified ? Markup.Empty : Markup.Of($" ({page[Phrase.HelplinesUnverified]})");

    /// <summary>A telephone number can be pressed; an address is text.</summary>
    static Markup Call(string contact)
    {
        var digits = string.Concat(contact.Where(character => char.IsAsciiDigit(character) || character == '+'));
        return contact.All(character => char.IsAsciiDigit(character) || character is '+' or ' ' or '-' or '(' or ')')
            ? Markup.Of($"""<a href="tel:{digits}" dir="ltr">{contact}</a>""")
            : Markup.Of($"""<strong dir="auto">{contact}</strong>""");
    }

    static string? In(Language language, IReadOnlyDictionary<Language, string> texts) =>
        texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault(Language.English);
}
