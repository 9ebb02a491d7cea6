using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.FamilyChat.Leaving;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary>The chat without scripts, as HTML.</summary>
/// <param name="frame">What all pages share.</param>
sealed class PlainPage(PageFrame frame)
{
    /// <summary>Where the page is scrolled to after sending.</summary>
    public const string Latest = "latest";

    /// <summary>Nothing has been said yet.</summary>
    public IResult Beginning(PageSetting page, PlainDraft draft) => frame.Text(
        page,
        Markup.Of(
            $"""
            <main>
            {Notice(draft.Notice)}
            <p class="first">{page[Phrase.PageFirst]}</p>
            <p>{page[Phrase.PageAbout]}</p>
            <p><a href="/return?lang={page.Language.Code}">{page[Phrase.ReturnAsk]}</a></p>
            <p><a href="/leaving?lang={page.Language.Code}">{page[Phrase.LeaveAbout]}</a></p>
            {Form(page.Language, draft, "choices", Markup.Of($"<button>{page[Phrase.PageStart]}</button>"))}
            {WritingForm(page, draft)}
            </main>
            """),
        Bar(page, language => PageFrame.LanguageLink(page, language, PlainEndpoints.Path)),
        draft.Status);

    public IResult Talking(PageSetting page, PlainView view, PlainDraft draft) => frame.Text(
        page,
        Markup.Of(
            $"""
            <main>
            {Notice(draft.Notice)}
            {(view.HidesEarlier ? Hidden(page) : Earlier(page, view))}
            <ol class="log">{Markup.Join(view.Messages.Select(message => Message(page, message, view.Latest)))}</ol>
            {(view.IsNewest ? Answering(page, view, draft) : Newest(page))}
            </main>
            """),
        Bar(page, language => LanguageButton(page, language, draft)),
        draft.Status);

    /// <summary>What could not be taken, as it was written. The conversation may not be there to read.</summary>
    public IResult Returned(PageSetting page, PlainDraft draft) => frame.Text(
        page,
        Markup.Of(
            $"""
            <main>
            {Notice(draft.Notice)}
            {WritingForm(page, draft)}
            <p><a href="/emergency?lang={page.Language.Code}">{page[Phrase.PageEmergency]}</a></p>
            </main>
            """),
        Markup.Empty,
        draft.Status);

    static string Action(Language language) => $"{PlainEndpoints.Path}?lang={language}";

    static Markup Form(Language language, PlainDraft draft, string kind, Markup fields) => Markup.Of(
        $"""
        <form class="{kind}" method="post" action="{Action(language)}" accept-charset="utf-8">
        <input type="hidden" name="{PlainForm.TokenField}" value="{draft.Form}">
        {fields}</form>
        """);

    static Markup Button(string value, string title, Markup attributes) => Markup.Of(
        $"""<button name="{PlainForm.SaidField}" value="{value}" {attributes}>{title}</button>""");

    static Markup Bar(PageSetting page, Func<Language, Markup> language) => Markup.Of(
        $"""
        {PageFrame.Languages(page, language)}
        {MoreMenu.ForPlain(page)}
        {LeavePage.Link(page, LeavePage.PlainPath)}
        """);

    /// <summary>Pressing it tells the guide too, in the language's own name.</summary>
    static Markup LanguageButton(PageSetting page, Language language, PlainDraft draft) => Form(
        language,
        draft,
        "language",
        Button(
            language.Autonym,
            language.Autonym,
            Markup.Of($"{PageFrame.Named(language)}{PageFrame.Current(page, language)}")));

    static Markup Notice(string? text) =>
        text is null ? Markup.Empty : Markup.Of($"""<p class="notice" role="alert">{text}</p>""");

    static Markup Earlier(PageSetting page, PlainView view) => view.HasEarlier
        ? Markup.Of(
            $"""
            <p><a href="{Action(page.Language)}&amp;before={view.Messages[0].Sequence}">
            {page[Phrase.PageEarlier]}</a></p>
            """)
        : Markup.Empty;

    static Markup Hidden(PageSetting page) => Markup.Of(
        $"""
        <p class="notice">{page[Phrase.ReturnHidden]}
        <a href="{Action(page.Language)}&amp;{PlainEndpoints.ShowAll}#{Latest}">{page[Phrase.ReturnShow]}</a></p>
        """);

    static Markup Newest(PageSetting page) => Markup.Of(
        $"""<p><a class="button" href="{Action(page.Language)}#{Latest}">{page[Phrase.PageNewest]}</a></p>""");

    static Markup Answering(PageSetting page, PlainView view, PlainDraft draft) => Markup.Of(
        $"""
        {Choices(page, view, draft)}
        {(view.IsWaiting ? Markup.Of($"<p role=\"status\">{page[Phrase.PageAnswerComing]}</p>") : Markup.Empty)}
        {WritingForm(page, draft)}
        {(draft.TakesPhotos ? PhotoForm(page, draft) : Markup.Empty)}
        <p><a href="{Action(page.Language)}#{Latest}">{page[Phrase.PageShowNew]}</a></p>
        """);

    static Markup Choices(PageSetting page, PlainView view, PlainDraft draft)
    {
        var last = view.Messages.Count > 0 ? view.Messages[^1] : null;
        return last is { Choices: { Count: > 0 } choices }
            ? Form(page.Language, draft, "choices", Markup.Join(choices.Select(choice => Button(
                choice.Value, choice.Title, Markup.Of($"dir=\"auto\"{Spoken(last)}")))))
            : Markup.Empty;
    }

    static Markup WritingForm(PageSetting page, PlainDraft draft) => Form(page.Language, draft, "send", Markup.Of(
        $"""
        <label for="say">{page[Phrase.PageTypeHere]}</label>
        <textarea id="say" name="{PlainForm.SaidField}" rows="3" dir="auto" autocomplete="off">
        {draft.Text}</textarea>
        <button>{page[Phrase.PageSend]}</button>
        """));

    /// <summary>Its own form: who only writes sends no file.</summary>
    static Markup PhotoForm(PageSetting page, PlainDraft draft) => Markup.Of(
        $"""
        <form class="send photo" method="post" action="{PlainEndpoints.PhotoPath}?lang={page.Language.Code}"
        enctype="multipart/form-data" accept-charset="utf-8">
        <input type="hidden" name="{PlainForm.TokenField}" value="{draft.Form}">
        <label for="photo">{page[Phrase.PhotoChoose]}</label>
        <input type="file" id="photo" name="photo" accept="image/jpeg,image/png" multiple required>
        <button>{page[Phrase.PhotoSend]}</button>
        </form>
        """);

    static Markup Message(PageSetting page, PlainMessage message, PlainMessage? latest)
    {
        var isFamily = message.From == EntryKind.FromFamily;
        var who = page[isFamily ? Phrase.PageYouSaid : Phrase.PageGuideSaid];
        var target = message == latest ? Markup.Of($" id=\"{Latest}\"") : Markup.Empty;
        return Markup.Of(
            $"""
            <li class="{(isFamily ? "family" : "guide")}"{target}>{By(message, who)}
            <div dir="{message.Direction}"{Spoken(message)}>{PlainText.Of(message)}{Sources(message)}</div></li>

            """);
    }

    /// <summary>A person is named; who else speaks, one sees.</summary>
    static Markup By(PlainMessage message, string who) => message.Person is { } name
        ? Markup.Of($"<strong class=\"by\" dir=\"auto\">{name}</strong>")
        : Markup.Of($"<span class=\"unseen\">{who}</span>");

    static Markup Spoken(PlainMessage message) => Language.Find(message.Locale) is { } spoken
        ? Markup.Of($" lang=\"{spoken.Code}\"")
        : Markup.Empty;

    static Markup Sources(PlainMessage message) => message.Sources.Count == 0
        ? Markup.Empty
        : Markup.Of($"""<ol class="sources">{Markup.Join(message.Sources.Select(Source))}</ol>""");

    static Markup Source(PlainSource source) => source.Address is { } address
        ? Markup.Of(
            $"""
            <li value="{source.Position}">
            <a href="{address}" rel="noopener noreferrer" target="_blank" dir="auto">{source.Name}</a></li>
            """)
        : Markup.Of($"""<li value="{source.Position}" dir="auto">{source.Name}</li>""");
}

/// <summary>The form of a page, and what stands in it already.</summary>
/// <param name="Form">Its token.</param>
/// <param name="Text">What the person wrote, when it could not be sent.</param>
/// <param name="Notice">Why not.</param>
/// <param name="Status">The status that the page is sent with.</param>
sealed record PlainDraft(string Form, string Text = "", string? Notice = null, int Status = StatusCodes.Status200OK)
{
    /// <summary>A person has asked for a photo.</summary>
    public bool TakesPhotos { get; init; }
}
