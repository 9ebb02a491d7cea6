using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.FamilyChat.Assets;

/// <summary>The files beside the program that pages are made of; <c>bot/web/build.mjs</c> lays them out.</summary>
sealed partial class WebAssets
{
    /// <summary>Where they are served.</summary>
    public const string Root = "/assets/";

    readonly FrozenDictionary<string, WebAsset> _byName;
    readonly FrozenDictionary<string, string> _byPath;

    public WebAssets() : this(Path.Combine(AppContext.BaseDirectory, "web"))
    {
    }

    WebAssets(string folder)
    {
        using var list = File.OpenRead(Path.Combine(folder, "assets.json"));
        var assets = JsonSerializer.Deserialize(list, AssetJson.Default.WebAssetArray) ?? [];
        _byName = assets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        _byPath = assets.ToFrozenDictionary(
            asset => asset.Path, asset => Path.Combine(folder, asset.Path), StringComparer.Ordinal);
        Styles = File.ReadAllText(Path.Combine(folder, "page.css"));
        ChatStyles = File.ReadAllText(Path.Combine(folder, "chat.css"));
    }

    /// <summary>The style sheet that stands in every page.</summary>
    public string Styles { get; }

    /// <summary>What Web Chat's page needs besides.</summary>
    public string ChatStyles { get; }

    public WebAsset this[string name] => _byName[name];

    /// <summary>Our own scripts for a page's head, in their order.</summary>
    public Markup Scripts(PageSetting page, params IEnumerable<string> names) => Markup.Join(names.Select(name =>
        Markup.Of($"<script type=\"module\" nonce=\"{page.Nonce}\" {Fetched("src", this[name])}></script>\n")));

    /// <summary>Where a file is and what it must be, as attributes.</summary>
    public static Markup Fetched(string attribute, WebAsset asset) =>
        Markup.Of($"{Markup.Trusted(attribute)}=\"{asset.Address}\" integrity=\"{asset.Integrity}\"");

    /// <summary>The file at an address; null for every address that was not made when the program was built.</summary>
    public string? FindFile(string path) => _byPath.GetValueOrDefault(path);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    [JsonSerializable(typeof(WebAsset[]))]
    sealed partial class AssetJson : JsonSerializerContext;
}

/// <summary>One file.</summary>
/// <param name="Name">What the code calls it.</param>
/// <param name="Path">Below <see cref="WebAssets.Root"/>, with a fingerprint of its content.</param>
/// <param name="Integrity">What the browser must find it to be.</param>
sealed record WebAsset(string Name, string Path, string Integrity)
{
    public string Address => WebAssets.Root + Path;
}
