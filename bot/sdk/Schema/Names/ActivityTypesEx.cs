namespace Microsoft.Bot.Schema;

/// <summary>Types that stay inside the bot and never reach a channel.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
