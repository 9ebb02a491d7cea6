using FamilyGuide.Bot.FamilyChat.Assets;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Html;
using FamilyGuide.Bot.FamilyChat.Leaving;
using FamilyGuide.Bot.FamilyChat.Pages;
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
        <a href="{WithoutScripts(page)}">{page[Phrase.PageSimple]}</a>
        {LeavePage.Link(page, LeavePage.Path)}
        """);

    static Markup From(string attribute, WebAsset asset) =>
        Markup.Of($"{attribute}=\"{asset.Address}\" integrity=\"{asset.Integrity}\"");

    Markup Head(PageSetting page) => Markup.Of(
        $"""
        <noscript><meta http-equiv="refresh" content="0;url={WithoutScripts(page)}"></noscript>
        <style nonce="{page.Nonce}">{Markup.Trusted(assets.ChatStyles)}</style>
        <link rel="preload" as="script" nonce="{page.Nonce}" {From("href", assets[WebChatFile])}>
        <script type="module" nonce="{page.Nonce}" {From("src", assets["leave.js"])}></script>
        <script type="module" nonce="{page.Nonce}" {From("src", assets["chat.js"])}></script>
        <script nomodule nonce="{page.Nonce}">location.replace("{Markup.Trusted(WithoutScripts(page))}")</script>
        """);

    Markup Body(PageSetting page) => Markup.Of(
        $"""
        <p id="notice" class="notice" role="status" hidden></p>
        <main>
        <div id="about" class="about">
        <p class="first">{page[Phrase.PageFirst]}</p>
        <p>{page[Phrase.PageAbout]}</p>
        <p class="waiting" role="status">{page[Phrase.PageConnecting]}</p>
        <p class="small"><a href="{WithoutScripts(page)}">{page[Phrase.PageSimpleHint]}</a></p>
        <p class="small"><a href="/leaving?lang={page.Language.Code}">{page[Phrase.LeaveAbout]}</a></p>
        </div>
        <div id="chat" data-settings="{ChatSettings.For(page, assets[WebChatFile]).ToJson()}" hidden></div>
        </main>
        """);
}
