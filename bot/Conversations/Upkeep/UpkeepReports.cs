using System.Text.Json;
using System.Text.Json.Serialization;

namespace FamilyGuide.Bot.Conversations.Upkeep;

/// <summary>What a run of the retention worker removed.</summary>
/// <param name="Conversations">With their keys, logs and states.</param>
/// <param name="ArrivalKeys">Of messages that came.</param>
/// <param name="Tickets">Of streams.</param>
/// <param name="IsClockInDoubt">The machine's clock has jumped ahead; nothing is forgotten by it yet.</param>
sealed record RetentionReport(int Conversations, int ArrivalKeys, int Tickets, bool IsClockInDoubt)
{
    /// <summary>Null when nobody here could have written it.</summary>
    public static RetentionReport? Read(UpkeepEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize(entry.Report, UpkeepJson.Default.RetentionReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, UpkeepJson.Default.RetentionReport);
}

/// <summary>How a backup went.</summary>
/// <param name="HasSucceeded">It was written to its end, and flushed.</param>
/// <param name="Conversations">How many it holds.</param>
/// <param name="Entries">How many entries of their logs.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Code">Why it failed.</param>
sealed record BackupReport(bool HasSucceeded, long Conversations, long Entries, double Seconds, string? Code = null)
{
    public string ToJson() => JsonSerializer.Serialize(this, UpkeepJson.Default.BackupReport);
}

/// <summary>How the restore of a backup into a scratch folder went.</summary>
/// <param name="IsEqual">The ledger of what came back equals the one of the backup's moment.</param>
/// <param name="Conversations">How many came back.</param>
/// <param name="Entries">How many entries of their logs.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Code">Why it failed.</param>
sealed record DrillReport(bool IsEqual, long Conversations, long Entries, double Seconds, string? Code = null)
{
    public string ToJson() => JsonSerializer.Serialize(this, UpkeepJson.Default.DrillReport);
}

/// <summary>How the last e-mail to an advocate went; nothing of whom.</summary>
/// <param name="HasSucceeded">The mail server took it.</param>
/// <param name="Code">Why it is not known to be taken.</param>
sealed record NoticeReport(bool HasSucceeded, string? Code = null)
{
    public string ToJson() => JsonSerializer.Serialize(this, UpkeepJson.Default.NoticeReport);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RetentionClock))]
[JsonSerializable(typeof(RetentionReport))]
[JsonSerializable(typeof(BackupReport))]
[JsonSerializable(typeof(DrillReport))]
[JsonSerializable(typeof(NoticeReport))]
sealed partial class UpkeepJson : JsonSerializerContext;
