using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder;

/// <summary>How state is written. It is our own, so it may nest deeper than what a channel sends.</summary>
static class StateOptions
{
    const int MaxDepth = 512;

    /// <summary>Without a trace of types: an object comes back as JSON that becomes a type when asked for.</summary>
    public static readonly JsonSerializerOptions Plain = Create(new AnyValueConverter());

    /// <summary>Within this process only.</summary>
    public static readonly JsonSerializerOptions Typed = Create(new TypedValueConverter());

    static JsonSerializerOptions Create(JsonConverter<object> values)
    {
        var options = new JsonSerializerOptions
        {
            Converters = { values },
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = Wire.Options.Encoder,
            IncludeFields = true,
            MaxDepth = MaxDepth,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            PropertyNameCaseInsensitive = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.MakeReadOnly();
        return options;
    }
}
