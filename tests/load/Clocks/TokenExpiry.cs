using System.Buffers.Text;
using System.Text.Json;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Clocks;

/// <summary>Until when a token says that it is good.</summary>
static class TokenExpiry
{
    public static DateTimeOffset Of(string token)
    {
        if (token.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
        {
            throw new WireException("a token that says nothing about its time");
        }

        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        return DateTimeOffset.FromUnixTimeSeconds(claims.RootElement.GetProperty("exp").GetInt64());
    }
}
