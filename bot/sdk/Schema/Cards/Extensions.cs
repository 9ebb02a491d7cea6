namespace Microsoft.Bot.Schema;

/// <summary>Cards travel as attachments.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) =>
        new() { Content = card, ContentType = HeroCard.ContentType };

    public static Attachment ToAttachment(this ThumbnailCard card) =>
        new() { Content = card, ContentType = ThumbnailCard.ContentType };
}
