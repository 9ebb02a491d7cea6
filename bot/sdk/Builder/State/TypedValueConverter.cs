using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Lets objects come out of memory as the type that went in.</summary>
/// <remarks>
/// JSON that names its types is dangerous as soon as others can write it. This one never leaves the process and holds
/// no names, only numbers of types that this process has itself written before.
/// </remarks>
sealed class TypedValueConverter : AnyValueConverter
{
    public const string TypeName = "$t";
    public const string ValueName = "v";

    const int Json = -1;

    static readonly ConcurrentDictionary<Type, int> Numbers = new();
    static readonly ConcurrentDictionary<int, Type> Types = new();
    static int _count;

    public static int NumberOf(Type type) => Numbers.GetOrAdd(type, static added =>
    {
        var number = Interlocked.Increment(ref _count);
        Types[number] = added;
        return number;
    });

    public static Type TypeOf(int number) =>
        Types.TryGetValue(number, out var type)
            ? type
            : throw new JsonException("An object in memory is of a type that was never written.");

    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return base.Read(ref reader, typeToConvert, options);
        }

        reader.Read();
        reader.Read();
        var number = reader.GetInt32();
        reader.Read();
        reader.Read();
        var value = number == Json
            ? Wire.ReadNode(ref reader, options)
            : JsonSerializer.Deserialize(ref reader, TypeOf(number), options);
        reader.Read();
        return value;
    }

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value is string or bool or int or long or double or float or short or byte or uint)
        {
            base.Write(writer, value, options);
            return;
        }

        var isJson = Wire.IsJson(value);
        writer.WriteStartObject();
        writer.WriteNumber(TypeName, isJson ? Json : NumberOf(value.GetType()));
        writer.WritePropertyName(ValueName);
        base.Write(writer, value, options);
        writer.WriteEndObject();
    }
}
