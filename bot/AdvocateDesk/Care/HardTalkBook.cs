using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Bot.Conversations.Cases;

namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>Who had hard talks in the last week, so that somebody looks after them; nothing of families.</summary>
sealed class HardTalkBook(IDeskRecords records, TimeProvider clock)
{
    const string Kind = "hard-talk";

    static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<HardTalk>> AllAsync(CancellationToken cancellationToken) =>
    [
        .. (await records.ListAsync(Kind, cancellationToken)).Select(record =>
            JsonSerializer.Deserialize(record.Document.Span, HardTalkJson.Default.HardTalk)
            ?? throw new InvalidDataException("A hard talk's record is empty.")),
    ];

    /// <summary>The same talk counts once, whatever its advocate does after it.</summary>
    public Task AddAsync(string staff, Case @case, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return records.KeepAsync(
            new(
                Kind,
                AuditTrail.HashOf($"{staff}|{@case.Id.Value}"),
                Version: 0,
                JsonSerializer.SerializeToUtf8Bytes(new(staff, now), HardTalkJson.Default.HardTalk),
                now + KeptFor),
            cancellationToken);
    }
}

/// <param name="Staff">The id of who led it.</param>
/// <param name="Ended">When it was over for them.</param>
sealed record HardTalk(string Staff, DateTimeOffset Ended);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HardTalk))]
sealed partial class HardTalkJson : JsonSerializerContext;
