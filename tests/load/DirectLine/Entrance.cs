namespace FamilyGuide.Load.DirectLine;

/// <summary>How a conversation's first token is had: from the family page's session, or with a secret.</summary>
sealed record Entrance(string Path, string Body, string? Secret)
{
    public static Entrance Page { get; } = new("/session", /*lang=json,strict*/ """{"locale":"en"}""", Secret: null);

    public static Entrance Choose(string? secret) => secret is null
        ? Page
        : new Entrance(
            "/v3/directline/tokens/generate",
            /*lang=json,strict*/ """{"user":{"id":"dl_load","name":"Load"}}""",
            secret);
}
