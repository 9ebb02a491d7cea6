using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.AdvocateDesk.Records;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>When whom was written to: so that no two machines do, and nobody too often.</summary>
sealed class NoticeBook(IDeskRecords records)
{
    const string Kind = "notice";

    public async Task<NoticeState> FindAsync(string staff, CancellationToken cancellationToken) =>
        await records.FindAsync(Kind, staff, cancellationToken) is { } record
            ? (JsonSerializer.Deserialize(record.Document.Span, NoticeJson.Default.NoticeState)
                ?? throw new InvalidDataException("A notice's record is empty."))
            with
            {
                Staff = staff,
                Version = record.Version,
            }
            : new NoticeState { Staff = staff };

    /// <returns>Null when another machine was faster: then it writes to them.</returns>
    public async Task<NoticeState?> KeepAsync(NoticeState state, CancellationToken cancellationToken) =>
        await records.KeepAsync(
            new(
                Kind,
                state.Staff,
                state.Version,
                JsonSerializer.SerializeToUtf8Bytes(state, NoticeJson.Default.NoticeState)),
            cancellationToken)
            ? state with { Version = state.Version + 1 }
            : null;
}

/// <summary>What somebody was told last.</summary>
sealed record NoticeState
{
    [JsonIgnore]
    public string Staff { get; init; } = "";

    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>Nothing is sent before.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>When they were last told.</summary>
    public DateTimeOffset Told { get; init; }

    /// <summary>Since when the newest waited of whom they were told.</summary>
    public DateTimeOffset Newest { get; init; }

    /// <summary>The server did not take the address.</summary>
    public bool IsRefused { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NoticeState))]
sealed partial class NoticeJson : JsonSerializerContext;
