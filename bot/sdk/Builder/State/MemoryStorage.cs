using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps copies in memory, until the process ends: for tests and for trying things out.</summary>
public class MemoryStorage : IStorage
{
    const string ETagName = "eTag";

    readonly Lock _lock = new();
    readonly JsonSerializerOptions _options;
    readonly Dictionary<string, JsonObject> _memory;
    int _eTag;

    public MemoryStorage(JsonSerializerOptions jsonSerializer, Dictionary<string, JsonObject> dictionary = null)
    {
        _options = jsonSerializer ?? throw new ArgumentNullException(nameof(jsonSerializer));
        _memory = dictionary ?? [];
    }

    public MemoryStorage(Dictionary<string, JsonObject> dictionary = null)
        : this(StateOptions.Typed, dictionary)
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _memory.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_memory.TryGetValue(key, out var state) && state is not null)
                {
                    items.Add(key, Restore(state));
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                if (value is IStoreItem item)
                {
                    ThrowIfOutdated(item, _memory.GetValueOrDefault(key));
                    _memory[key] = Copy(value);
                    _memory[key][ETagName] = _eTag++.ToString(CultureInfo.InvariantCulture);
                }
                else
                {
                    _memory[key] = value is null ? null : Copy(value);
                }
            }
        }

        return Task.CompletedTask;
    }

    static void ThrowIfOutdated(IStoreItem item, JsonObject stored)
    {
        var current = (string)stored?[ETagName];
        if (current is not null && item.ETag != "*" && item.ETag != current)
        {
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}");
        }
    }

    JsonObject Copy(object value) => new()
    {
        [TypedValueConverter.TypeName] = TypedValueConverter.NumberOf(value.GetType()),
        [TypedValueConverter.ValueName] = JsonSerializer.SerializeToNode(value, value.GetType(), _options),
    };

    object Restore(JsonObject state)
    {
        if (!state.TryGetPropertyValue(TypedValueConverter.TypeName, out var number))
        {
            return state.DeepClone();
        }

        var value = state[TypedValueConverter.ValueName].Deserialize(TypedValueConverter.TypeOf((int)number), _options);
        if (value is IStoreItem item)
        {
            item.ETag = (string)state[ETagName];
        }

        return value;
    }
}
