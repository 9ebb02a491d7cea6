namespace FamilyGuide.Load.Hosts;

/// <summary>Where this solution's build leaves the bot.</summary>
static class BotFiles
{
    static readonly string[] Configurations = ["release", "debug"];

    /// <summary>The release build of the bot, or the debug build when there is no other.</summary>
    public static FileInfo? FindBuilt()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FamilyGuideBot.sln")))
            {
                var bin = Path.Combine(folder.FullName, "artifacts", "bin", "FamilyGuide.Bot");
                return Configurations
                    .Select(configuration => new FileInfo(Path.Combine(bin, configuration, "FamilyGuide.Bot.dll")))
                    .FirstOrDefault(file => file.Exists);
            }
        }

        return null;
    }
}
