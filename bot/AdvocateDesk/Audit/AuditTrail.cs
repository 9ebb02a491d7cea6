using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Bot.AdvocateDesk.Audit;

/// <summary>Writes down who did what at the desk, never what a family said.</summary>
sealed class AuditTrail(IAuditBook book)
{
    public Task WriteAsync(string? who, AuditAction what, CancellationToken cancellationToken) =>
        WriteAsync(who, what, subject: null, reason: null, cancellationToken);

    /// <param name="who">The id of the person; null when nobody was signed in.</param>
    /// <param name="what">What they did.</param>
    /// <param name="subject">With what: a case's or a person's id. A hash of it is written.</param>
    /// <param name="reason">Why, in their words, where they had to say.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public Task WriteAsync(
        string? who, AuditAction what, string? subject, string? reason, CancellationToken cancellationToken) =>
        book.AppendAsync(
            JsonSerializer.SerializeToUtf8Bytes(
                new(who, what, subject is null ? null : HashOf(subject), reason), AuditJson.Default.AuditEntry),
            cancellationToken);

    public static AuditEntry Read(AuditLine line) =>
        JsonSerializer.Deserialize(line.Entry.Span, AuditJson.Default.AuditEntry)
        ?? throw new InvalidDataException("An entry of the log is empty.");

    /// <summary>Enough to see that two entries are about the same.</summary>
    public static string HashOf(string subject) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..16];
}

sealed record AuditEntry(string? Who, AuditAction What, string? Subject, string? Reason);

/// <summary>Names are stored: add, but don't rename.</summary>
enum AuditAction
{
    SignedIn,
    SignInRefused,
    SignedOut,
    AccountMade,
    Invited,
    RolesChanged,
    Disabled,
    Enabled,
    SessionEnded,
    CaseRead,
    CaseClaimed,
    CasePassedOn,
    CaseOffered,
    CaseEnded,
    CaseClosed,
    GlassBroken,
    ConflictMarked,
    NoteWritten,
    InterpreterAdded,
    LogRead,
    InvitationWithdrawn,
    PasskeyAdded,
    PasskeyRemoved,
    NumbersExported,
    NoticesChanged,
    PhotoAsked,
    PhotoAskingTakenBack,
    PhotoOpened,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AuditEntry))]
sealed partial class AuditJson : JsonSerializerContext;
