namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public class Channel
{
    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, null);

    public static bool SupportsSuggestedActions(
        string channelId, int buttonCnt = 100, string conversationType = default) =>
        channelId switch
        {
            Connector.Channels.Facebook or Connector.Channels.Skype => buttonCnt <= 10,
            Connector.Channels.Line => buttonCnt <= 13,
            "kik" => buttonCnt <= 20,
            Connector.Channels.Msteams => conversationType == "personal" && buttonCnt <= 3,
            Connector.Channels.Telegram
                or Connector.Channels.Emulator
                or Connector.Channels.Directline
                or Connector.Channels.DirectlineSpeech
                or Connector.Channels.Webchat => buttonCnt <= 100,
            _ => false,
        };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) => channelId switch
    {
        Connector.Channels.Facebook or Connector.Channels.Skype => buttonCnt <= 3,
        Connector.Channels.Msteams => buttonCnt <= 50,
        Connector.Channels.Line => buttonCnt <= 99,
        "cortana"
            or Connector.Channels.Slack
            or Connector.Channels.Telegram
            or Connector.Channels.Emulator
            or Connector.Channels.Directline
            or Connector.Channels.DirectlineSpeech
            or Connector.Channels.Webchat => buttonCnt <= 100,
        _ => false,
    };

    public static bool HasMessageFeed(string channelId) => channelId != "cortana";

    /// <summary>Longer titles than this are cut by some channels.</summary>
    public static int MaxActionTitleLength(string channelId) => 20;

    public static string GetChannelId(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? "";
}
