using System.Security.Cryptography;
using System.Text;

namespace FamilyGuide.Bot.FamilyChat.Headers;

/// <summary>What a page may do, in the words of Content-Security-Policy.</summary>
static class ContentPolicy
{
    /// <summary>A page of text: its own style sheet, its own forms, no script at all.</summary>
    public static string Text(string nonce) => TextWith($"'nonce-{nonce}'");

    /// <summary>The same for a page that is written once: its style sheet is known by what is in it.</summary>
    public static string Unchanging(string styles) =>
        TextWith($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styles)))}'");

    /// <summary>
    /// The page that Web Chat runs on. A photo that somebody has chosen is read from a blob before it is sent.
    /// </summary>
    /// <param name="nonce">What its scripts and styles are known by.</param>
    /// <param name="socketOrigin">Our own host: older browsers do not take 'self' to mean it too.</param>
    public static string Chat(string nonce, string socketOrigin) =>
        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; "
        + $"img-src 'self' blob: data:; connect-src 'self' blob: {socketOrigin}; worker-src blob:; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";

    static string TextWith(string styles) =>
        $"default-src 'none'; style-src {styles}; img-src data:; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'";
}
