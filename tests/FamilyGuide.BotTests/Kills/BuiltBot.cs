namespace FamilyGuide.BotTests.Kills;

/// <summary>The bot as the build left it beside the tests.</summary>
static class BuiltBot
{
    public static FileInfo File { get; } = new(Path.Combine(AppContext.BaseDirectory, "FamilyGuide.Bot.dll"));
}
