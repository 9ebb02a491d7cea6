using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Chat;

/// <summary>
/// The part of the chat's page where a plan is printed and saved, and a letter filled in. <c>sheet.js</c> puts the plan
/// in; what is typed there leaves the page on paper or as a file, and in no other way.
/// </summary>
static class SheetPanel
{
    public static Markup For(PageSetting page) => Markup.Of(
        $"""
        <section id="sheet" class="panel sheet" tabindex="-1" aria-label="{page[Phrase.SheetTitle]}" hidden>
        <p data-none>{page[Phrase.SheetNone]}</p>
        <div data-sheet data-day="{page[Phrase.SheetDay]}" data-reminder="{page[Phrase.SheetReminder]}" hidden>
        <p class="notice">{page[Phrase.SheetStays]}</p>
        <div data-plan></div>
        <p class="notice" role="alert" data-no-days hidden>{page[Phrase.SheetNoDays]}</p>
        <p class="row"><button class="button main" data-print="plan">{page[Phrase.SheetPrint]}</button>
        <button class="button" data-calendar>{page[Phrase.SheetCalendar]}</button></p>
        <p><label><input type="checkbox" data-open-calendar> {page[Phrase.SheetOpenCalendar]}</label></p>
        <h2>{page[Phrase.SheetLetter]}</h2>
        <p>{page[Phrase.SheetFill]}</p>
        <div class="send" data-blanks></div>
        <div data-letter></div>
        <p class="row"><button class="button main" data-print="letter">{page[Phrase.SheetPrintLetter]}</button>
        <button class="button" data-save-letter>{page[Phrase.SheetSaveLetter]}</button></p>
        <div data-papers><h2>{page[Phrase.SheetPapers]}</h2><ul class="boxes"></ul><p></p></div>
        <p class="row"><button class="button main" data-print="papers">{page[Phrase.SheetPrintPapers]}</button></p>
        </div>
        <p><button class="button" data-close>{page[Phrase.SheetBack]}</button></p>
        </section>
        <div id="paper" class="sheet"></div>
        """);
}
