using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Edge;
using FamilyGuide.Bot.Conversations.Photos.Filtering;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Conversations.Photos;

/// <summary>Takes in what a family sends because a person has asked for it, and nothing else.</summary>
sealed class PhotoIntake(Correspondence correspondence, ICaseBook cases, PhraseBook phrases, TimeProvider clock)
{
    /// <returns>Null when no photo is asked for now.</returns>
    public async Task<PhotoAsking?> AskingAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        await cases.FindActiveCaseAsync(conversation, cancellationToken) is { } @case
            ? CaseAsking.Of(@case, clock.GetUtcNow())
            : null;

    /// <summary>All of them, or none when one can't be taken.</summary>
    /// <param name="sender">Whose conversation.</param>
    /// <param name="upload">What came.</param>
    /// <param name="asking">What was asked for when they came; whether it still is decides the store.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<PhotoOutcome> TakeAsync(
        AccessGrant sender, PhotoUpload upload, PhotoAsking asking, CancellationToken cancellationToken)
    {
        if (upload.Files.Count > asking.Left)
        {
            return new(PhotoFault.TooMany, Left: asking.Left);
        }

        List<KeptPhoto> photos = [];
        foreach (var file in upload.Files)
        {
            var taken = PhotoFilter.Take(file.Content.Span, file.Type, file.Name);
            if (taken.Fault != PhotoFault.None)
            {
                return new(taken.Fault, Left: asking.Left);
            }

            photos.Add(new(taken.Kind, taken.Content));
        }

        AcceptOutcome? first = null;
        foreach (var (number, photo) in photos.Index())
        {
            var outcome = await correspondence.AcceptAsync(
                ArrivalOf(sender, upload, number, photo), cancellationToken);
            first ??= outcome;
        }

        return first is { } accepted ? new(PhotoFault.None, accepted) : new(PhotoFault.Empty, Left: asking.Left);
    }

    /// <summary>Lets the guide say why nothing was taken, in the conversation and in the family's language.</summary>
    public Task TellAsync(
        AccessGrant sender, PhotoUpload upload, PhotoOutcome refused, CancellationToken cancellationToken) =>
        correspondence.AcceptAsync(
            new(
                sender.Conversation,
                $"{upload.Key}|refused",
                PhotoMessage.Refused(sender.Conversation, sender.UserId, upload.Channel, refused),
                IsShown: false),
            cancellationToken);

    /// <remarks>The first has the key of what was sent, so that its echo is found.</remarks>
    Arrival ArrivalOf(AccessGrant sender, PhotoUpload upload, int number, KeptPhoto photo) => new(
        sender.Conversation, number == 0 ? upload.Key : $"{upload.Key}|{number}", Activity: default)
    {
        Photo = new(photo, place => PhotoMessage.Of(
            sender.Conversation,
            sender.UserId,
            upload.Channel,
            PhotoText.NameOf(place.Number, phrases.In(Language.FindOrEnglish(place.Language))),
            place,
            number == 0 ? upload.ClientActivityId : null)),
    };
}

/// <summary>Files as they came, before anybody has looked at them.</summary>
/// <param name="Channel">How they came, such as <c>directline</c>.</param>
/// <param name="Key">Equal for a repeat.</param>
/// <param name="Files">In the order in which they were chosen.</param>
/// <param name="ClientActivityId">The client's own name for it, to find its echo by.</param>
sealed record PhotoUpload(
    string Channel, string Key, IReadOnlyList<UploadedFile> Files, string? ClientActivityId = null);

/// <param name="Fault">Why nothing was taken; none when all were.</param>
/// <param name="Accepted">What became of the first.</param>
/// <param name="Left">How many are asked for.</param>
readonly record struct PhotoOutcome(PhotoFault Fault, AcceptOutcome Accepted = default, int Left = 0);
