namespace Microsoft.Bot.Schema;

public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = default)
    {
        Type = type;
    }

    public string Type { get; set; }
}
