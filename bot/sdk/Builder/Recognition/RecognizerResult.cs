using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>What a recognizer made of a text.</summary>
public class RecognizerResult : IRecognizerConvert
{
    public string Text { get; set; }

    /// <summary>The text after corrections.</summary>
    public string AlteredText { get; set; }

    public IDictionary<string, IntentScore> Intents { get; set; } = new Dictionary<string, IntentScore>();

    public JsonObject Entities { get; set; } = [];

    [JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();

    public void Convert(dynamic result)
    {
        Text = result.Text;
        AlteredText = result.AlteredText;
        Intents = result.Intents;
        Entities = result.Entities;
        Properties = result.Properties;
    }
}
