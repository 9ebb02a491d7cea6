namespace FamilyGuide.Bot;

/// <summary>The source tree that this program was built in, if it still stands there.</summary>
static class Checkout
{
    const string Solution = "FamilyGuideBot.sln";

    /// <summary>Null for a published program.</summary>
    public static string? Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Where data is kept when nobody says otherwise.</summary>
    public static string DataFolder => Path.Combine(Root ?? Environment.CurrentDirectory, "data");

    /// <summary>Where editors change entries; null for a published program, which carries its own.</summary>
    public static string? Content => Root is null ? null : Path.Combine(Root, "knowledge", "content");

    static string? Find(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, Solution)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
