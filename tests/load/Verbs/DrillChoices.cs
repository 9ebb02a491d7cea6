using System.CommandLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Kills;

namespace FamilyGuide.Load.Verbs;

/// <summary>The options that every drill with writing families takes.</summary>
sealed class DrillChoices(string happenings, int times)
{
    readonly Option<FileInfo?> _bot = Choices.Bot();
    readonly Option<string?> _data = new("--data") { Description = "Data folder; a fresh one when left out." };
    readonly Option<StoreProvider> _provider = Choices.Provider();
    readonly Option<int> _hosts = Choices.Hosts();
    readonly Option<int> _times = Choices.Count("--times", times, happenings);
    readonly Option<int> _conversations = Choices.Count("--conversations", 20, "Families that write meanwhile.");
    readonly Option<int> _canaries = Choices.Count("--canaries", 50, "Different canaries in their messages.");
    readonly Option<int?> _seed = new("--seed") { Description = "The same times as in an earlier run." };
    readonly Option<bool> _anyCount = new("--any-reply-count") { Description = "Compare no numbers of replies." };
    readonly Option<string?> _secret = Choices.Secret();

    public Command AddTo(Command verb)
    {
        Option[] options =
            [_bot, _data, _provider, _hosts, _times, _conversations, _canaries, _seed, _anyCount, _secret];
        Array.ForEach(options, verb.Options.Add);
        return verb;
    }

    public DrillOptions Read(ParseResult parsed)
    {
        var options = new DrillOptions(parsed.GetRequiredValue(_bot)!)
        {
            Data = parsed.GetValue(_data),
            Provider = parsed.GetValue(_provider),
            Hosts = parsed.GetValue(_hosts),
            Times = parsed.GetValue(_times),
            Conversations = parsed.GetValue(_conversations),
            Canaries = parsed.GetValue(_canaries),
            ComparesReplyCounts = !parsed.GetValue(_anyCount),
            Entrance = parsed.EntranceWith(_secret),
        };
        return parsed.GetValue(_seed) is { } known ? options with { Seed = known } : options;
    }
}
