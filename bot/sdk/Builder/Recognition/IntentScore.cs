using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

public class IntentScore
{
    /// <summary>From 0 to 1.</summary>
    public double? Score { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();
}
