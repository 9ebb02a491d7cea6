using System.Globalization;

namespace FamilyGuide.Load.Hosts;

/// <summary>Everything one bot may write to, and its addresses, the same for every start.</summary>
sealed class BotFolder : IDisposable
{
    int _printed;

    /// <summary>A fresh folder for everything; the data may lie elsewhere and stay.</summary>
    /// <param name="data">The bot's data folder; inside the fresh one when null.</param>
    public BotFolder(string? data = null)
    {
        Root = Directory.CreateTempSubdirectory("familyguide-drill-").FullName;
        Data = Directory.CreateDirectory(data ?? Path.Combine(Root, "data")).FullName;
        Temporary = Directory.CreateDirectory(Path.Combine(Root, "tmp")).FullName;
        Printed = Directory.CreateDirectory(Path.Combine(Root, "printed")).FullName;
        Url = LocalUrl();
        DeskUrl = LocalUrl();
    }

    public string Root { get; }

    public string Data { get; }

    public string Temporary { get; }

    /// <summary>What each start printed, one file for each of its two outputs.</summary>
    public string Printed { get; }

    public Uri Url { get; }

    public Uri DeskUrl { get; }

    /// <summary>More settings, as environment variables: a store's provider, <c>Storage__Provider</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Keeps the folder for a look at what went wrong.</summary>
    public bool IsKept { get; set; }

    public string NextPrinted() =>
        Path.Combine(Printed, string.Create(CultureInfo.InvariantCulture, $"{++_printed:0000}.log"));

    public void Dispose()
    {
        if (!IsKept)
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    static Uri LocalUrl() => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}"));
}
