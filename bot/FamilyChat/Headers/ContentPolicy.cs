namespace FamilyGuide.Bot.FamilyChat.Headers;

/// <summary>What a page may do, in the words of Content-Security-Policy.</summary>
static class ContentPolicy
{
    /// <summary>A page of text: its own style sheet, its own forms, no script at all.</summary>
    public static string Text(string nonce) =>
        $"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'";

    /// <summary>The page that Web Chat runs on.</summary>
    /// <param name="nonce">What its scripts and styles are known by.</param>
    /// <param name="socketOrigin">Our own host: older browsers do not take 'self' to mean it too.</param>
    public static string Chat(string nonce, string socketOrigin) =>
        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'nonce-{nonce}'; "
        + $"img-src 'self' blob: data:; connect-src 'self' {socketOrigin}; worker-src blob:; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'";
}
