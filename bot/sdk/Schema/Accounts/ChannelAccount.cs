using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class ChannelAccount
{
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
    [JsonExtensionData]
    public JsonObject Properties
    {
        get => field ??= [];
        set;
    }
}
