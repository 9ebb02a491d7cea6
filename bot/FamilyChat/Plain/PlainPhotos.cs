using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.Bot.Conversations.Photos;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary>Photos from the page without scripts, while a person has asked for some.</summary>
sealed class PlainPhotos(PlainSession session, PhotoIntake intake, Correspondence correspondence, FamilyLimits limits)
{
    const string Channel = "directline";

    public async Task<bool> AreAskedAsync(AccessGrant access, CancellationToken cancellationToken) =>
        await intake.AskingAsync(access.Conversation, cancellationToken) is not null;

    /// <returns>Null when they were taken; else why not, in the reader's language, and the status.</returns>
    public async Task<(string Why, int Status)?> TakeAsync(HttpContext context, PageSetting page, AccessGrant access)
    {
        var cancellationToken = context.RequestAborted;
        if (!limits.Upload(access.Conversation).IsAdmitted)
        {
            return (PhotoText.Of(PhotoFault.TooOften, 0, page.Voice), StatusCodes.Status429TooManyRequests);
        }

        if (await intake.AskingAsync(access.Conversation, cancellationToken) is not { } asking)
        {
            return NotAsked(page);
        }

        if (await UploadedParts.ReadAsync(context.Request, cancellationToken) is not { } parts)
        {
            return (page[Phrase.PageBadText], StatusCodes.Status400BadRequest);
        }

        var form = session.CheckForm(parts.Field(PlainForm.TokenField));
        if (parts.Fault == PhotoFault.None && form?.Conversation != access.Conversation)
        {
            return (page[Phrase.PageStale], StatusCodes.Status400BadRequest);
        }

        using var bell = correspondence.Watch(access.Conversation);
        var outcome = parts.Fault == PhotoFault.None
            ? await intake.TakeAsync(
                access, new(Channel, $"plain:{form!.TokenId}", parts.Files), asking, cancellationToken)
            : new(parts.Fault, Left: asking.Left);
        if (outcome.Fault != PhotoFault.None)
        {
            return (PhotoText.Of(outcome.Fault, outcome.Left, page.Voice), StatusOf(outcome.Fault));
        }

        if (outcome.Accepted.Kind == AcceptKind.NotAsked)
        {
            return NotAsked(page);
        }

        await correspondence.WaitForReplyAsync(bell, outcome.Accepted.Sequence, cancellationToken);
        return null;
    }

    static (string Why, int Status) NotAsked(PageSetting page) =>
        (page[Phrase.NudgeAttachment], StatusCodes.Status415UnsupportedMediaType);

    static int StatusOf(PhotoFault fault) => fault switch
    {
        PhotoFault.Empty => StatusCodes.Status400BadRequest,
        PhotoFault.TooLarge or PhotoFault.TooManyPixels or PhotoFault.TooMany =>
            StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status415UnsupportedMediaType,
    };
}
