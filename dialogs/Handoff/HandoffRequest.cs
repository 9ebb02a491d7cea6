using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What a family allows to be passed on to a person: no more than they have seen before.</summary>
/// <remarks>It holds answers as the guides know them and places in the log, and no word that anybody wrote.</remarks>
public sealed record HandoffRequest
{
    public required Lane Lane { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Why: the dangers that were heard (<c>Suicide|Minor</c>), or <see cref="Asked"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>The code of the language that the family speaks.</summary>
    public required string Language { get; init; }

    public required Sharing Sharing { get; init; }

    /// <summary>How long the family was told that it takes; null when that was not known.</summary>
    public int? PromisedMinutes { get; init; }

    /// <summary>The lines of the summary that may be seen, as answers: <c>Where=Roj</c>.</summary>
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>Messages that the family struck, by their place in the log.</summary>
    public IReadOnlyList<long> Struck { get; init; } = [];

    /// <summary>The reason when somebody simply wants a person.</summary>
    public const string Asked = "asked";

    /// <summary>Whether a message from before the hand-off may be seen by whoever takes over.</summary>
    /// <param name="sequence">Its place in the log.</param>
    public bool Shows(long sequence) => Sharing == Sharing.All && !Struck.Contains(sequence);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, HandoffRequestJson.Default.HandoffRequest);

    /// <exception cref="JsonException">Nobody here has written it.</exception>
    public static HandoffRequest FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, HandoffRequestJson.Default.HandoffRequest)
        ?? throw new JsonException("There is no request in it.");
}

/// <summary>How much of the conversation is passed on. Names are stored: add, but don't rename.</summary>
public enum Sharing
{
    /// <summary>Only that somebody waits, in which language and for whom.</summary>
    Nothing,

    /// <summary>What was answered to the guides.</summary>
    Summary,

    /// <summary>That, and what was written.</summary>
    All,
}

/// <summary>How soon a person is needed; a larger one goes first.</summary>
public enum Severity
{
    Ordinary,

    /// <summary>The family was stopped before they wrote what could be used against them.</summary>
    Soon,

    /// <summary>Danger was heard.</summary>
    Urgent,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HandoffRequest))]
sealed partial class HandoffRequestJson : JsonSerializerContext;
