using System.Security.Cryptography;
using System.Text.Json;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Edge;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.ContactCentre;

/// <summary>Where the contact centre answers: messages, typing, and <c>handoff.status</c>.</summary>
sealed class ContactCentreEndpoint(
    CaseDesk cases, TypingBoard typing, IOptions<ContactCentreOptions> options)
{
    /// <summary>Stands for everybody there: which of their people it is, only they know.</summary>
    public const string Centre = "contact-centre";

    /// <summary>In bytes.</summary>
    const int LargestBody = 64 * 1024;

    const int LongestMessage = 4000;

    public async Task<IResult> TakeAsync(string id, HttpContext http)
    {
        if (!Signatures.Is(http.Request.Headers.Authorization, $"Bearer {options.Value.Secret}"))
        {
            return Refused(StatusCodes.Status401Unauthorized, "Unauthorized", "The bearer token is not the secret.");
        }

        // What was never handed over is nobody's there, whatever its name.
        if (!CaseId.TryParse(id, out var name)
            || await cases.FindAsync(name, http.RequestAborted)
                is not { Status: not CaseStatus.Closed, Content.Forwarded: not null } @case)
        {
            return Refused(StatusCodes.Status404NotFound, "ConversationNotFound", "It is over, or never was.");
        }

        if (await BoundedBody.ReadAsync(http.Request, LargestBody) is not { } body)
        {
            return Refused(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "At most 64 KB.");
        }

        try
        {
            using var activity = JsonDocument.Parse(body);
            return activity.RootElement.ValueKind == JsonValueKind.Object
                ? await TakeAsync(@case, activity.RootElement, body, http.RequestAborted)
                : Unreadable;
        }
        catch (JsonException)
        {
            return Unreadable;
        }
    }

    static IResult Unreadable => Refused(StatusCodes.Status400BadRequest, "BadArgument", "That is no activity.");

    Task<IResult> TakeAsync(
        Case @case, JsonElement activity, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        (Text(activity, "type"), Text(activity, "name")) switch
        {
            (ActivityTypes.Message, _) => SayAsync(@case, activity, body, cancellationToken),
            (ActivityTypes.Typing, _) => TypeAsync(@case),
            (ActivityTypes.EndOfConversation, _) => EndAsync(@case, cancellationToken),
            (ActivityTypes.Event, HandoffEventNames.HandoffStatus) => StatusAsync(@case, activity, cancellationToken),

            // Whoever sends more kinds than these must not fail for it.
            (not null, _) => Task.FromResult(Taken(@case)),
            _ => Task.FromResult(Unreadable),
        };

    async Task<IResult> SayAsync(
        Case @case, JsonElement activity, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var text = CleanText.Message(Text(activity, "text") ?? "").Trim();
        if (text.Length is 0 or > LongestMessage)
        {
            return Refused(StatusCodes.Status400BadRequest, "BadArgument", "A message has 1 to 4,000 characters.");
        }

        var advocate = AdvocateOf(activity);
        if (await HoldsAsync(@case, advocate, cancellationToken) is not { } held)
        {
            return Elsewhere;
        }

        typing.Stops(held.Conversation, Typist.Advocate);

        // Without an id of theirs, the same bytes are the same message.
        var key = Text(activity, "id") is { Length: > 0 } own ? own : Convert.ToHexString(SHA256.HashData(body.Span));
        var said = await cases.StepAsync(held, new CaseStep.Say(advocate, key, text), cancellationToken);
        return said.Kind == StepKind.Done
            ? Results.Json(new ContactCentreAnswer(held.Conversation.ActivityId(said.Sequence)),
                ContactCentreJson.Default.ContactCentreAnswer)
            : Elsewhere;
    }

    async Task<IResult> StatusAsync(Case @case, JsonElement activity, CancellationToken cancellationToken)
    {
        var state = activity.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Object
            ? Text(value, "state")
            : null;
        return state switch
        {
            "accepted" => await HoldsAsync(@case, AdvocateOf(activity), cancellationToken) is null
                ? Elsewhere
                : Taken(@case),
            "completed" => await EndAsync(@case, cancellationToken),
            "failed" => await FailAsync(@case, cancellationToken),
            _ => Refused(
                StatusCodes.Status400BadRequest, "BadArgument", "A state is accepted, completed or failed."),
        };
    }

    Task<IResult> TypeAsync(Case @case)
    {
        if (@case.IsHeldBy(Centre))
        {
            typing.Types(@case.Conversation, Typist.Advocate);
        }

        return Task.FromResult(Taken(@case));
    }

    async Task<IResult> EndAsync(Case @case, CancellationToken cancellationToken)
    {
        // The family's "stop" has ended it before, or this one comes a second time.
        await cases.StepAsync(@case, new CaseStep.End(Centre), cancellationToken);
        await cases.StepAsync(@case, new CaseStep.Close(Centre, CaseResult.Answered), cancellationToken);
        return Taken(@case);
    }

    /// <summary>Nobody comes; a talk that has begun just ends.</summary>
    async Task<IResult> FailAsync(Case @case, CancellationToken cancellationToken)
    {
        if (@case.Status == CaseStatus.Waiting)
        {
            await cases.StepAsync(@case, new CaseStep.GiveUp(), cancellationToken);
            return Taken(@case);
        }

        return @case.IsHeldBy(Centre) ? await EndAsync(@case, cancellationToken) : Elsewhere;
    }

    /// <summary>Whoever answers has taken it, even if they did not say so first.</summary>
    /// <returns>Null when somebody at the desk has it, or the family has ended the talk.</returns>
    async Task<Case?> HoldsAsync(Case @case, Advocate advocate, CancellationToken cancellationToken)
    {
        if (@case.IsHeldBy(Centre))
        {
            return @case;
        }

        return await cases.ClaimAsync(@case, advocate, cancellationToken) is { Kind: StepKind.Done, Case: { } held }
            ? held
            : null;
    }

    /// <summary>Under the name that they give, which families see; without one, the guide finds words.</summary>
    static Advocate AdvocateOf(JsonElement activity) => new(
        Centre,
        activity.TryGetProperty("from", out var from) && from.ValueKind == JsonValueKind.Object
            ? CleanText.Name(Text(from, "name") ?? "")
            : "");

    static string? Text(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    static IResult Elsewhere => Refused(
        StatusCodes.Status409Conflict, "Conflict", "Somebody else talks with the family, or they have ended it.");

    static IResult Taken(Case @case) =>
        Results.Json(new ContactCentreAnswer(@case.Id.Value), ContactCentreJson.Default.ContactCentreAnswer);

    static IResult Refused(int status, string code, string message) => Results.Json(
        new ContactCentreRefusal(new(code, message)),
        ContactCentreJson.Default.ContactCentreRefusal,
        statusCode: status);
}
