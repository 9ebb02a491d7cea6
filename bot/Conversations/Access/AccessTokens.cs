using System.Buffers.Text;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FamilyGuide.Bot.Conversations.Access;

/// <summary>Makes and checks the tokens that open conversations.</summary>
/// <remarks>
/// They are JSON web tokens because Direct Line's clients read the family's name from the <c>user</c> claim of one.
/// The key is the store's, so that every machine and every restart knows every token.
/// </remarks>
sealed class AccessTokens(TimeProvider clock)
{
    /// <summary>What <see cref="IConversationStore.SharedKeyAsync"/> is asked for.</summary>
    public const string KeyPurpose = "tokens";

    /// <summary>In characters. Ours are half of it; nothing longer is even looked at.</summary>
    public const int LongestToken = 2048;

    /// <summary>In bytes: as long as HS256's hash. A shorter key is weaker than the algorithm.</summary>
    public const int ShortestKey = 32;

    /// <summary>What <c>/health</c> and logs say as long as there is no key.</summary>
    public const string KeyMissing = "no-token-key";

    const string Issuer = "familyguide";
    const string UserClaim = "user";
    const string ConversationClaim = "conv";
    const string OriginsClaim = "origins";

    readonly JsonWebTokenHandler _handler = new()
    {
        // Its own times come from the machine's clock, and its own limit is 250 KB.
        SetDefaultTimesOnTokenCreation = false,
        MaximumTokenSizeInBytes = LongestToken,
        MapInboundClaims = false,
    };

    Key Loaded
    {
        get => field ?? throw new StoreUnavailableException(KeyMissing);
        set;
    }

    /// <summary>
    /// Takes the key. Until then nothing can be made or checked, and whoever asks is told to come back, not refused: a
    /// client takes a refusal for the end.
    /// </summary>
    public void UseKey(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, ShortestKey, nameof(key));
        var name = Base64Url.EncodeToString(SHA256.HashData(key).AsSpan(0, 9));
        var securityKey = new SymmetricSecurityKey(key) { KeyId = name };
        Loaded = new(
            new(securityKey, SecurityAlgorithms.HmacSha256),
            [.. Enum.GetValues<TokenPurpose>().Select(purpose => Strict(securityKey, purpose))]);
    }

    public string Mint(
        TokenPurpose purpose,
        ConversationId conversation,
        string userId,
        TimeSpan lifetime,
        IReadOnlyList<string>? trustedOrigins = null)
    {
        var claims = new Dictionary<string, object>(capacity: 8, StringComparer.Ordinal)
        {
            [JwtRegisteredClaimNames.Iss] = Issuer,
            [JwtRegisteredClaimNames.Aud] = Audience(purpose),
            [JwtRegisteredClaimNames.Exp] = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds(),
            [JwtRegisteredClaimNames.Jti] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            [ConversationClaim] = conversation.Value,
            [UserClaim] = userId,
        };
        if (trustedOrigins is { Count: > 0 })
        {
            claims[OriginsClaim] = trustedOrigins;
        }

        return _handler.CreateToken(
            new SecurityTokenDescriptor { Claims = claims, SigningCredentials = Loaded.Signing });
    }

    [SuppressMessage("Usage", "VSTHRD002", Justification = "There is no key server to ask: the task has ended.")]
    public TokenCheck Check(TokenPurpose purpose, string? token)
    {
        if (token is null or { Length: 0 or > LongestToken })
        {
            return TokenCheck.Invalid;
        }

        var validation = _handler.ValidateTokenAsync(token, Loaded.Rules[(int)purpose]);
        return validation.IsCompletedSuccessfully
            && validation.Result is { IsValid: true, SecurityToken: JsonWebToken jwt }
            ? Read(jwt)
            : TokenCheck.Invalid;
    }

    static TokenValidationParameters Strict(SecurityKey key, TokenPurpose purpose) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidTypes = ["JWT"],
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidIssuer = Issuer,
        ValidAudience = Audience(purpose),
        RequireExpirationTime = true,

        // Read() tells an expired token from a false one, and asks our own clock.
        LifetimeValidator = static (_, _, _, _) => true,
    };

    static string Audience(TokenPurpose purpose) => purpose switch
    {
        TokenPurpose.DirectLine => "directline",
        TokenPurpose.Stream => "stream",
        TokenPurpose.Resume => "resume",
        TokenPurpose.Plain => "plain",
        TokenPurpose.PlainForm => "plain-form",
        _ => throw new UnreachableException(),
    };

    TokenCheck Read(JsonWebToken jwt)
    {
        if (!jwt.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Exp, out var seconds)
            || seconds < 0
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            || !jwt.TryGetPayloadValue<string>(ConversationClaim, out var conversation)
            || !ConversationId.TryParse(conversation, out var id)
            || !jwt.TryGetPayloadValue<string>(UserClaim, out var user)
            || string.IsNullOrEmpty(user))
        {
            return TokenCheck.Invalid;
        }

        var expires = DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (clock.GetUtcNow() >= expires)
        {
            return TokenCheck.Expired;
        }

        var origins = jwt.TryGetPayloadValue<string[]>(OriginsClaim, out var trusted) ? trusted : [];
        return TokenCheck.Valid(new(id, user, expires, jwt.Id, origins));
    }

    sealed record Key(SigningCredentials Signing, TokenValidationParameters[] Rules);
}
