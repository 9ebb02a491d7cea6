namespace Microsoft.Bot.Schema;

public class Mention : Entity
{
    public Mention()
    {
        Type = "mention";
    }

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
    {
        Mentioned = mentioned;
        Text = text;
        Type = "mention";
    }

    public ChannelAccount Mentioned { get; set; }

    public string Text { get; set; }
}
