using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.Bot.FamilyChat.Assets;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Leaving;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Returning;

/// <summary><c>/return</c>, where a code is typed, and <c>/plain/code</c>, where one is made without scripts.</summary>
sealed class ReturnPage(PageFrame frame, WebAssets assets, FamilyAddress address)
{
    public const string Path = "/return";
    public const string CodePath = "/plain/code";
    public const string NumberField = "number";
    public const string ProofField = "proof";

    /// <param name="page">For whom.</param>
    /// <param name="proof">What the form proves itself with where the browser does not say that it is ours.</param>
    /// <param name="typed">What was typed, when it opened nothing.</param>
    /// <param name="notice">Why not.</param>
    /// <param name="status">The status that the page is sent with.</param>
    public IResult Ask(PageSetting page, string proof, string typed = "", Phrase? notice = null, int status = 200) =>
        new PageResult(
            frame.Compose(
                page,
                Markup.Of(
                    $"""
                    <main>
                    <h2>{page[Phrase.ReturnAsk]}</h2>
                    <p id="notice" class="notice" role="alert"{Hidden(notice is null)}>{Text(page, notice)}</p>
                    <form class="send" id="return" method="post" action="{Path}?lang={page.Language.Code}"
                    accept-charset="utf-8" data-locale="{LanguageChoice.Locale(page.Language)}"
                    data-texts="{ReturnTexts.For(page).ToJson()}">
                    <input type="hidden" name="{ProofField}" value="{proof}">
                    <label for="number">{page[Phrase.ReturnType]}</label>
                    <input id="number" name="{NumberField}" value="{typed}" type="tel" dir="ltr" autocomplete="off"
                    maxlength="60" required>
                    <button>{page[Phrase.ReturnOpen]}</button>
                    </form>
                    <p><a href="/?lang={page.Language.Code}">{page[Phrase.PageToChat]}</a></p>
                    </main>
                    """),
                Markup.Of(
                    $"""
                    {PageFrame.Languages(page, language => PageFrame.LanguageLink(page, language, Path))}
                    {LeavePage.Link(page, LeavePage.Path)}
                    """),
                assets.Scripts(page, "leave.js", "return.js")),
            ContentPolicy.Chat(page.Nonce, address.SocketOrigin),
            status);

    /// <summary>What a number is for, and the button that makes one.</summary>
    public IResult Offer(PageSetting page, string form, Phrase? notice = null, int status = 200) => frame.Text(
        page,
        Markup.Of(
            $"""
            <main>
            <h2>{page[Phrase.ReturnTitle]}</h2>
            <p class="notice" role="alert"{Hidden(notice is null)}>{Text(page, notice)}</p>
            {Explanation(page)}
            <form class="send" method="post" action="{CodePath}?lang={page.Language.Code}" accept-charset="utf-8">
            <input type="hidden" name="form" value="{form}">
            <button>{page[Phrase.ReturnMake]}</button>
            </form>
            {ToPlain(page)}
            </main>
            """),
        Bar(page),
        status);

    /// <summary>The two numbers, this once.</summary>
    public IResult Show(PageSetting page, CodePair codes) => frame.Text(
        page,
        Markup.Of(
            $"""
            <main>
            <h2>{page[Phrase.ReturnTitle]}</h2>
            {Numbers(page, codes.Own.Spaced(), codes.Harmless.Spaced())}
            {ToPlain(page)}
            </main>
            """),
        Bar(page));

    /// <summary>The same in a part of the chat's page, which scripts show and fill.</summary>
    public static Markup Panel(PageSetting page) => Markup.Of(
        $"""
        <section id="numbers" class="panel" tabindex="-1" aria-label="{page[Phrase.ReturnTitle]}" hidden>
        <h2>{page[Phrase.ReturnTitle]}</h2>
        <p class="notice" role="alert" data-busy="{page[Phrase.ErrorBusy]}" data-many="{page[Phrase.ReturnTooMany]}"
        data-begin="{page[Phrase.ReturnBegin]}" hidden></p>
        <div data-before>{Explanation(page)}
        <button class="button main" data-make>{page[Phrase.ReturnMake]}</button></div>
        <div data-after hidden>{Numbers(page, "", "")}</div>
        <p><button class="button" data-close>{page[Phrase.ReturnClose]}</button></p>
        </section>
        """);

    static Markup Explanation(PageSetting page) => Markup.Of(
        $"""
        <p>{page[Phrase.ReturnExplain]}</p>
        <p>{page[Phrase.ReturnHarmless]}</p>
        """);

    static Markup Numbers(PageSetting page, string own, string harmless) => Markup.Of(
        $"""
        <h3>{page[Phrase.ReturnOwn]}</h3>
        <p class="code" data-own dir="ltr">{own}</p>
        <p>{page[Phrase.ReturnAdvice]}</p>
        <h3>{page[Phrase.ReturnOther]}</h3>
        <p class="code" data-other dir="ltr">{harmless}</p>
        <p>{page[Phrase.ReturnOtherText]}</p>
        """);

    static Markup ToPlain(PageSetting page) => Markup.Of(
        $"""<p><a class="button" href="/plain?lang={page.Language.Code}#latest">{page[Phrase.PageToChat]}</a></p>""");

    static Markup Bar(PageSetting page) => Markup.Of(
        $"""
        {PageFrame.Languages(page, language => PageFrame.LanguageLink(page, language, CodePath))}
        {LeavePage.Link(page, LeavePage.PlainPath)}
        """);

    static Markup Hidden(bool isHidden) => isHidden ? Markup.Trusted(" hidden") : Markup.Empty;

    static string Text(PageSetting page, Phrase? notice) => notice is { } phrase ? page[phrase] : "";
}
