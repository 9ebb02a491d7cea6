namespace Microsoft.Bot.Schema;

/// <summary>Mentions: "@bot how are you" in a group.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.RemoveMentionText(activity.Recipient.Id);

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var text = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            activity.Text = text.Length == 0
                ? activity.Text.Trim()
                : activity.Text.Replace(text, "", StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
