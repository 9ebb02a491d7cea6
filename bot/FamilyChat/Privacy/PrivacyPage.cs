using System.Globalization;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.FamilyChat.Leaving;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.YourData;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.FamilyChat.Privacy;

/// <summary><c>/privacy</c>: everything about a family's data. The chat says it shorter, in two layers.</summary>
sealed class PrivacyPage(
    PageFrame frame, IUpkeepBook upkeep, IQuestionRecognizer recognizer, IOptions<FamilyGuideOptions> options)
{
    public const string Path = "/privacy";

    public async Task<IResult> GetAsync(PageSetting page, CancellationToken cancellationToken) =>
        Show(page, await LastDeletionAsync(page, cancellationToken));

    static Markup Item(string text) => Markup.Of($"<li>{text}</li>");

    IResult Show(PageSetting page, string lastDeletion) => frame.Text(
        page,
        Markup.Of(
            $"""
            <main>
            <h2>{page[Phrase.NoticeTitle]}</h2>
            <p>{page[Phrase.DataShort]}</p>
            <h2>{page[Phrase.DataHeading]}</h2>
            <ul>{Markup.Join(DataScene.Kinds.Select(kind => Item(page[kind])))}</ul>
            <h2>{page[Phrase.NoticeDeleting]}</h2>
            <p>{lastDeletion}</p>
            <h2>{page[Phrase.NoticeWhy]}</h2>
            <p>{page[Phrase.NoticeWhyText]}</p>
            <h2>{page[Phrase.NoticeWho]}</h2>
            <p>{page[Phrase.NoticeWhoText]}</p>
            <p>{page[recognizer.AsksElsewhere ? Phrase.DataElsewhere : Phrase.DataOnlyHere]}</p>
            <h2>{page[Phrase.NoticeRights]}</h2>
            <ul>{Markup.Join(page[Phrase.NoticeRightsText].Split('\n').Select(Item))}</ul>
            <h2>{page[Phrase.NoticeOperator]}</h2>
            <p dir="auto">{Operator(page)}</p>
            <p><a class="button" href="/?lang={page.Language.Code}">{page[Phrase.PageToChat]}</a></p>
            </main>
            """),
        Markup.Of(
            $"""
            {PageFrame.Languages(page, language => PageFrame.LanguageLink(page, language, Path))}
            {LeavePage.Link(page, LeavePage.Path)}
            """));

    string Operator(PageSetting page) =>
        string.IsNullOrWhiteSpace(options.Value.Operator) ? page[Phrase.NoticeOperatorNone] : options.Value.Operator;

    async Task<string> LastDeletionAsync(PageSetting page, CancellationToken cancellationToken)
    {
        try
        {
            if (await upkeep.FindAsync(UpkeepTask.Retention, cancellationToken) is not { } last)
            {
                return page[Phrase.NoticeDeletingNever];
            }

            return RetentionReport.Read(last) is not { } report
                ? page[Phrase.NoticeDeletingUnknown]
                : page.Voice.Say(
                    Phrase.NoticeDeletingRan,
                    ("date", page.Voice.Date(DateOnly.FromDateTime(last.At.UtcDateTime))),
                    ("time", page.Voice.Isolated(last.At.ToString("HH:mm", CultureInfo.InvariantCulture))),
                    ("count", report.Conversations.ToString(CultureInfo.InvariantCulture)));
        }
        catch (StoreUnavailableException)
        {
            return page[Phrase.NoticeDeletingUnknown];
        }
    }
}
