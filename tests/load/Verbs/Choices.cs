using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Verbs;

/// <summary>Options that several verbs share, each checked before anything starts.</summary>
static class Choices
{
    public static Option<ServerAddress> Url() => new("--url")
    {
        Description = "The running host, http://host:port.",
        Required = true,
        CustomParser = result => ReadUrls(result) is [.., var last] ? last : null,
    };

    public static Option<ServerAddress[]> Urls() => new("--url")
    {
        Description = "A running host, http://host:port; once for each host, the conversations are spread over them.",
        Required = true,
        CustomParser = ReadUrls,
    };

    public static Option<string?> Secret() =>
        new("--secret") { Description = "Direct Line secret; without it tokens come from the page's /session." };

    public static Option<int?> ProcessId() =>
        new("--pid") { Description = "The host's process; found by its port when left out." };

    public static Option<FileInfo?> Bot() => new Option<FileInfo?>("--bot")
    {
        Description = "FamilyGuide.Bot.dll; this solution's release build when left out.",
        DefaultValueFactory = _ => BotFiles.FindBuilt(),
    }.MustExist();

    public static Option<StoreProvider> Provider() =>
        new("--provider") { Description = "The store; postgres starts a private server of its own." };

    public static Option<int> Hosts() => Count("--hosts", 1, "Hosts on that store; two need postgres.");

    public static Option<int> Count(string name, int usual, string description) =>
        new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual }.MustBePositive();

    public static Option<int> MustBePositive(this Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (!result.Implicit
                && (!int.TryParse(result.Tokens[^1].Value, CultureInfo.InvariantCulture, out var number) || number < 1))
            {
                result.AddError($"{option.Name} wants a whole number above 0.");
            }
        });
        return option;
    }

    static ServerAddress[] ReadUrls(ArgumentResult result)
    {
        Uri?[] urls =
        [
            .. result.Tokens.Select(token =>
                Uri.TryCreate(token.Value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp
                    ? url
                    : null),
        ];
        if (Array.TrueForAll(urls, url => url is not null))
        {
            return [.. urls.Select(url => new ServerAddress(url!))];
        }

        result.AddError("--url wants a plain http address, for example http://localhost:3978.");
        return [];
    }

    public static Entrance EntranceWith(this ParseResult parsed, Option<string?> secret) =>
        Entrance.Choose(parsed.GetValue(secret));

    static Option<FileInfo?> MustExist(this Option<FileInfo?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is not { Exists: true })
            {
                result.AddError("--bot names no file and none is built; run: dotnet build -c Release bot");
            }
        });
        return option;
    }
}
