using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The keys that an OpenID document names, fetched when they are needed and kept for a while.</summary>
/// <remarks>
/// Who sends tokens with invented key ids must not make us fetch again and again, and who serves the document must not
/// take us down with it: an old set of keys is better than none, for some days.
/// </remarks>
sealed class SigningKeys(string metadataUrl, HttpClient http, TimeProvider clock)
{
    /// <summary>Microsoft asks bots to look once a day; new keys are in the document before they sign.</summary>
    static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    static readonly TimeSpan StillGood = TimeSpan.FromDays(5);

    /// <summary>How often an unknown key, or a failure, may make us fetch.</summary>
    static readonly TimeSpan BetweenAttempts = TimeSpan.FromMinutes(1);

    readonly Lock _lock = new();
    readonly HttpDocumentRetriever _documents = new(http)
    {
        RequireHttps = !(Uri.TryCreate(metadataUrl, UriKind.Absolute, out var url) && url.IsLoopback),
    };

    Task<KeySet> _fetch = Task.FromResult<KeySet>(null);
    DateTimeOffset _lastAttempt = DateTimeOffset.MinValue;
    volatile KeySet _keys;

    /// <param name="kid">What the token says about its key.</param>
    /// <param name="cancellationToken">Nobody waits for it any more.</param>
    /// <returns>The key and the channels that it is good for; null when there is no such key.</returns>
    /// <exception cref="IOException">The keys can't be read, and there are none from before.</exception>
    public async Task<EndorsedKey> FindAsync(string kid, CancellationToken cancellationToken)
    {
        var keys = _keys;
        if (keys is null || clock.GetUtcNow() - keys.Fetched > Fresh || !keys.ById.ContainsKey(kid))
        {
            await FetchAsync(seen: keys).WaitAsync(cancellationToken);
            keys = _keys;
        }

        return keys is not null && clock.GetUtcNow() - keys.Fetched <= StillGood
            ? keys.ById.GetValueOrDefault(kid)
            : throw new IOException("The keys of the Bot Framework can't be read.");
    }

    /// <summary>One fetch for all who wait; the first set can be outdated at once, so a second may follow it.</summary>
    Task FetchAsync(KeySet seen)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_fetch.IsCompleted && _keys == seen && (seen is null || now - _lastAttempt >= BetweenAttempts))
            {
                _lastAttempt = seen is null ? DateTimeOffset.MinValue : now;
                _fetch = ReadAsync(now);
            }

            return _fetch;
        }
    }

    async Task<KeySet> ReadAsync(DateTimeOffset now)
    {
        try
        {
            var document = await OpenIdConnectConfigurationRetriever.GetAsync(
                metadataUrl, _documents, CancellationToken.None);
            _keys = new(now, document.JsonWebKeySet.Keys
                .Where(key => !string.IsNullOrEmpty(key.KeyId) && key.Kty == JsonWebAlgorithmsKeyTypes.RSA)
                .GroupBy(key => key.KeyId, StringComparer.Ordinal)
                .ToDictionary(
                    keys => keys.Key,
                    keys => new EndorsedKey(keys.First(), Endorsements(keys.First())),
                    StringComparer.Ordinal));
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or ArgumentException
            or HttpRequestException or OperationCanceledException or JsonException)
        {
            // What was read before stays; without any, whoever asks is told.
        }

        return _keys;
    }

    static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
            ? value switch
            {
                JsonElement { ValueKind: JsonValueKind.Array } list =>
                    [.. list.EnumerateArray().Select(channel => channel.ToString())],
                IEnumerable<object> list => [.. list.Select(channel => channel?.ToString())],
                _ => [],
            }
            : [];

    sealed record KeySet(DateTimeOffset Fetched, IReadOnlyDictionary<string, EndorsedKey> ById);
}

/// <param name="Key">What checks signatures.</param>
/// <param name="Endorsements">The channels that it may sign for.</param>
sealed record EndorsedKey(SecurityKey Key, HashSet<string> Endorsements);
