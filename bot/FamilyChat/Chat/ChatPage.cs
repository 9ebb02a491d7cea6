using FamilyGuide.Bot.FamilyChat.Assets;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Leaving;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.FamilyChat.Returning;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary>The family's page: readable at once, and Web Chat as soon as it has loaded.</summary>
sealed class ChatPage(PageFrame frame, WebAssets assets, FamilyAddress address)
{
    const string WebChatFile = "webchat-minimal.js";

    public IResult Get(PageSetting page) => new PageResult(
        frame.Compose(page, Body(page), Bar(page), Head(page), "chat-page"),
        ContentPolicy.Chat(page.Nonce, address.SocketOrigin));

    static string WithoutScripts(PageSetting page) => $"/plain?lang={page.Language}";

    static Markup Bar(PageSetting page) => Markup.Of(
        $"""
        {PageFrame.Languages(page, language => PageFrame.LanguageLink(page, language, "/"))}
        {MoreMenu.ForChat(page)}
        {LeavePage.Link(page, LeavePage.Path)}
        """);

    Markup Head(PageSetting page) => Markup.Of(
        $"""
        <noscript><meta http-equiv="refresh" content="0;url={WithoutScripts(page)}"></noscript>
        <style nonce="{page.Nonce}">{Markup.Trusted(assets.ChatStyles)}</style>
        <link rel="preload" as="script" nonce="{page.Nonce}" {WebAssets.Fetched("href", assets[WebChatFile])}>
        {assets.Scripts(page, "leave.js", "chat.js")}
        <script nomodule nonce="{page.Nonce}">location.replace("{Markup.Trusted(WithoutScripts(page))}")</script>
        """);

    Markup Body(PageSetting page) => Markup.Of(
        $"""
        <p id="notice" class="notice" role="status" hidden></p>
        <p id="has-plan" class="notice" hidden>{page[Phrase.SheetHas]}
        <button class="link" data-panel="sheet">{page[Phrase.ReturnShow]}</button></p>
        <p id="earlier" class="notice" hidden>{page[Phrase.ReturnHidden]}
        <button class="link">{page[Phrase.ReturnShow]}</button></p>
        <main>
        <div id="about" class="about">
        <p class="first">{page[Phrase.PageFirst]}</p>
        <p>{page[Phrase.PageAbout]}</p>
        <p class="waiting" role="status">{page[Phrase.PageConnecting]}</p>
        <p class="small"><a href="{WithoutScripts(page)}">{page[Phrase.PageSimpleHint]}</a></p>
        <p class="small"><a href="/return?lang={page.Language.Code}">{page[Phrase.ReturnAsk]}</a></p>
        <p class="small"><a href="/leaving?lang={page.Language.Code}">{page[Phrase.LeaveAbout]}</a></p>
        </div>
        <section id="cover" class="panel" tabindex="-1" hidden>
        <p>{page[Phrase.IdleHidden]}</p>
        <p><button class="button main" data-close>{page[Phrase.IdleShow]}</button></p>
        </section>
        {ReturnPage.Panel(page)}
        {SheetPanel.For(page)}
        <div id="chat" data-settings="{ChatSettings.For(page, assets[WebChatFile]).ToJson()}" hidden></div>
        </main>
        """);
}
