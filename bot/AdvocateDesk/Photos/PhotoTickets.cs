using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Photos;

namespace FamilyGuide.Bot.AdvocateDesk.Photos;

/// <summary>Opens one photo once, for the session that asked, while it may still read the case.</summary>
/// <remarks>The place where photos are seen knows no session: what it is told here is all that it has.</remarks>
sealed class PhotoTickets(
    IDeskRecords records,
    DeskSessions sessions,
    CaseDesk cases,
    CaseAccess access,
    IPhotoBook photos,
    AuditTrail trail,
    TimeProvider clock)
{
    const string Kind = "photo";

    /// <summary>A browser follows at once.</summary>
    static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    /// <returns>What the browser is to bring.</returns>
    public async Task<string> MakeAsync(
        DeskSession session, Case @case, long sequence, CancellationToken cancellationToken)
    {
        var secret = RandomName.New();
        var ticket = new PhotoTicket(session.Id, @case.Id.Value, sequence);
        await records.KeepAsync(
            new(
                Kind,
                IdOf(secret),
                Version: 0,
                JsonSerializer.SerializeToUtf8Bytes(ticket, PhotoTicketJson.Default.PhotoTicket),
                clock.GetUtcNow() + Life),
            cancellationToken);
        return secret;
    }

    /// <summary>The photo; null when the ticket is none, was used, or its owner may not see it any more.</summary>
    public async Task<KeptPhoto?> RedeemAsync(string secret, CancellationToken cancellationToken)
    {
        if (!RandomName.IsOne(secret)
            || await records.FindAsync(Kind, IdOf(secret), cancellationToken) is not { } record
            || !await records.RemoveAsync(Kind, IdOf(secret), cancellationToken)
            || JsonSerializer.Deserialize(record.Document.Span, PhotoTicketJson.Default.PhotoTicket) is not { } ticket
            || !CaseId.TryParse(ticket.Case, out var id)
            || await sessions.FindByIdAsync(ticket.Session, cancellationToken)
                is not ({ IsLocked: false }, var member)
            || await cases.FindAsync(id, cancellationToken) is not { } @case
            || await access.RelationAsync(@case, member, cancellationToken) is null or CaseRelation.Offered
            || await photos.FindPhotoAsync(@case.Conversation, ticket.Sequence, cancellationToken) is not { } photo)
        {
            return null;
        }

        await WriteAsync(member, @case, cancellationToken);
        return photo;
    }

    /// <summary>Before it is shown: a look that is not in the log must not happen.</summary>
    Task WriteAsync(StaffMember member, Case @case, CancellationToken cancellationToken) =>
        trail.WriteAsync(member.Id, AuditAction.PhotoOpened, @case.Id.Value, reason: null, cancellationToken);

    static string IdOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

sealed record PhotoTicket(string Session, string Case, long Sequence);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PhotoTicket))]
sealed partial class PhotoTicketJson : JsonSerializerContext;
