using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Bot.AdvocateDesk.Sessions;

/// <summary>Somebody who is signed in, in one browser.</summary>
sealed record DeskSession
{
    /// <summary>A hash of what the browser holds.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    [JsonIgnore]
    public long Version { get; init; }

    public required string Staff { get; init; }

    /// <summary>Of the person when the session began: with another one it is over.</summary>
    public required string SecurityStamp { get; init; }

    public required DateTimeOffset Began { get; init; }

    public required DateTimeOffset Seen { get; init; }

    /// <summary>The desk is hidden until the password is typed again.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Until when what needs it may be done without typing the password again.</summary>
    public DateTimeOffset SureUntil { get; init; }

    /// <summary>They answer families at present.</summary>
    public bool IsOnDuty { get; init; }

    /// <summary>When they last said that their break is over.</summary>
    public DateTimeOffset Rested { get; init; }

    /// <summary>They answer families, and are there.</summary>
    public bool IsPresent(DateTimeOffset now) => IsOnDuty && !IsLocked && now < Seen + DeskSessions.Idle;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DeskSession))]
sealed partial class DeskSessionJson : JsonSerializerContext
{
    public static byte[] Write(DeskSession session) =>
        JsonSerializer.SerializeToUtf8Bytes(session, Default.DeskSession);

    public static DeskSession Read(Records.DeskRecord record) =>
        (JsonSerializer.Deserialize(record.Document.Span, Default.DeskSession)
            ?? throw new InvalidDataException("A session's record is empty."))
        with
        {
            Id = record.Id,
            Version = record.Version,
        };
}
