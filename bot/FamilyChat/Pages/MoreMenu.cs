using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Pages;

/// <summary>What is not needed at every moment; it opens without a script.</summary>
static class MoreMenu
{
    /// <summary>On the page with Web Chat: without its scripts each link leads to the chat without scripts.</summary>
    public static Markup ForChat(PageSetting page) => Of(
        page,
        Markup.Of(
            $"""
            {Item(page, "/plain", Phrase.SheetTitle, "data-panel=\"sheet\"")}
            {Item(page, "/plain/code", Phrase.ReturnTitle, "data-panel=\"numbers\"")}
            {Item(page, "/return", Phrase.ReturnAsk)}
            {Item(page, "/plain", Phrase.PageSimple)}
            {Item(page, "/privacy", Phrase.NoticeTitle)}
            {Item(page, "/leaving", Phrase.LeaveAbout)}
            """));

    public static Markup ForPlain(PageSetting page) => Of(
        page,
        Markup.Of(
            $"""
            {Item(page, "/plain/code", Phrase.ReturnTitle)}
            {Item(page, "/return", Phrase.ReturnAsk)}
            {Item(page, "/", Phrase.PageFull)}
            {Item(page, "/privacy", Phrase.NoticeTitle)}
            {Item(page, "/leaving", Phrase.LeaveAbout)}
            """));

    static Markup Of(PageSetting page, Markup items) => Markup.Of(
        $"""
        <details class="menu">
        <summary>{page[Phrase.PageMore]}</summary>
        <ul>{items}</ul>
        </details>
        """);

    static Markup Item(PageSetting page, string path, Phrase title, string attributes = "") => Markup.Of(
        $"""<li><a href="{path}?lang={page.Language.Code}" {Markup.Trusted(attributes)}>{page[title]}</a></li>""");
}
