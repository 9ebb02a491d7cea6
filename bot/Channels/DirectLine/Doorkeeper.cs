using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.Conversations.Access;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.DirectLine;

/// <summary>Reads the Authorization header: who may do what.</summary>
sealed class Doorkeeper(AccessTokens tokens, IOptions<DirectLineOptions> options)
{
    const string Scheme = "Bearer ";

    readonly byte[]? _secret = options.Value.Secret is { } secret ? Hash(secret) : null;

    /// <summary>Somebody with a token, for whatever conversation it is.</summary>
    public bool Admits(
        HttpRequest request, [NotNullWhen(true)] out AccessGrant? grant, [NotNullWhen(false)] out Refusal? refusal)
    {
        grant = null;
        if (Bearer(request) is not { } token)
        {
            refusal = Refusal.NoToken;
            return false;
        }

        var check = tokens.Check(TokenPurpose.DirectLine, token);
        (grant, refusal) = (check.Access, check.IsValid ? null : RefusalOf(check));
        return check.IsValid;
    }

    /// <summary>
    /// Somebody with the token of the conversation in the path. Whether that exists is not told to others.
    /// </summary>
    public bool AdmitsToPath(
        HttpRequest request, [NotNullWhen(true)] out AccessGrant? grant, [NotNullWhen(false)] out Refusal? refusal)
    {
        if (!Admits(request, out grant, out refusal))
        {
            return false;
        }

        if (request.RouteValues[DirectLineRoutes.Conversation] is string asked && asked == grant.Conversation.Value)
        {
            return true;
        }

        grant = null;
        refusal = Refusal.WrongToken;
        return false;
    }

    /// <summary>A server that knows the secret. A browser never may, and says who it is by its Origin header.</summary>
    /// <returns>Null when it may.</returns>
    public Refusal? RefuseServer(HttpRequest request) => Bearer(request) switch
    {
        null => Refusal.NoToken,
        var bearer when !IsSecret(bearer) => Refusal.WrongToken,
        _ => request.Headers.Origin.Count > 0 ? Refusal.SecretInBrowser : null,
    };

    public static Refusal RefusalOf(TokenCheck check) =>
        check.Outcome == TokenOutcome.Expired ? Refusal.TokenExpired : Refusal.WrongToken;

    /// <summary>Whether the request bears the secret rather than a token.</summary>
    public bool BearsSecret(HttpRequest request) => _secret is not null && Bearer(request) is { } it && IsSecret(it);

    static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization;
        return header is [{ } value]
            && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && value.AsSpan(Scheme.Length).Trim() is { IsEmpty: false } bearer
            && !bearer.ContainsAny(' ', ',')
            ? bearer.ToString()
            : null;
    }

    static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    bool IsSecret(string bearer) =>
        _secret is not null && CryptographicOperations.FixedTimeEquals(_secret, Hash(bearer));
}
