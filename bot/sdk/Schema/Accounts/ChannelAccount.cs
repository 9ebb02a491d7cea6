using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

public class ChannelAccount
{
    ExtraProperties _extra;

    public ChannelAccount()
    {
    }

    public ChannelAccount(
        string id = default,
        string name = default,
        string role = default,
        string aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    public string Id { get; set; }

    public string Name { get; set; }

    public string AadObjectId { get; set; }

    public string Role { get; set; }

    /// <summary>What came on the wire without a property of its own.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => _extra.Nodes;
        set => _extra.Nodes = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> WireProperties
    {
        get => _extra.Wire;
        set => _extra.Wire = value;
    }
}
