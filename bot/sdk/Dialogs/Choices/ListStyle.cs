using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListStyle>))]
public enum ListStyle
{
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>As suits the channel and the number of choices.</summary>
    [JsonStringEnumMemberName("auto")]
    Auto,

    [JsonStringEnumMemberName("inline")]
    Inline,

    [JsonStringEnumMemberName("list")]
    List,

    [JsonStringEnumMemberName("suggestedAction")]
    SuggestedAction,

    [JsonStringEnumMemberName("heroCard")]
    HeroCard,
}
