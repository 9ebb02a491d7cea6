using System.Security.Cryptography;
using System.Text;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>For whoever has lost the authenticator app: each works once.</summary>
static class RecoveryCodes
{
    const int Count = 10;
    const int Letters = 10;

    /// <summary>Without those that look like others.</summary>
    const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The codes to show, and what is kept of them. 49 random bits each need no slow hash.</returns>
    public static (IReadOnlyList<string> Shown, IReadOnlyList<string> Kept) Make()
    {
        string[] codes =
            [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters))];
        return (codes, [.. codes.Select(Hash)]);
    }

    /// <returns>The codes that are left; null when it is none of them.</returns>
    public static IReadOnlyList<string>? Use(IReadOnlyList<string> kept, string code)
    {
        var hash = Hash(new([.. code.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]));
        return kept.Contains(hash, StringComparer.Ordinal) ? [.. kept.Where(other => other != hash)] : null;
    }

    static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
