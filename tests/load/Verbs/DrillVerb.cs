using System.Collections.Immutable;
using System.CommandLine;
using FamilyGuide.Load.Drills;
using FamilyGuide.Load.Hosts;

namespace FamilyGuide.Load.Verbs;

/// <summary>What the verbs of drills have in common: the bot, what it gets, the report, the exit code.</summary>
sealed class DrillVerb
{
    readonly Option<FileInfo?> _bot = Choices.Bot();
    readonly Option<StoreProvider> _provider = Choices.Provider();
    readonly Option<string?> _secret = Choices.Secret();
    readonly Option<int?> _seed = new("--seed") { Description = "The same random decisions as an earlier run." };
    readonly Option<string[]> _set = new("--set")
    {
        Description = "An environment variable of the bot, NAME=VALUE; may be given several times.",
    };

    readonly Command _command;

    public DrillVerb(string name, string description, params ReadOnlySpan<Option> own)
    {
        _set.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError("--set wants NAME=VALUE, for example Logging__LogLevel__Default=Debug.");
            }
        });
        _command = new(name, description) { _bot, _provider, _secret, _seed, _set };
        foreach (var option in own)
        {
            _command.Add(option);
        }
    }

    /// <summary>The verb, which runs the drill, prints its report and ends with 1 if a promise was broken.</summary>
    public Command Runs(TextWriter output, Func<ParseResult, DrillTerms, CancellationToken, Task<DrillReport>> drill)
    {
        _command.SetAction(async (parsed, ct) =>
        {
            var report = await drill(parsed, TermsIn(parsed), ct);
            await report.WriteAsync(output);
            return report.IsClean ? 0 : 1;
        });
        return _command;
    }

    DrillTerms TermsIn(ParseResult parsed)
    {
        var settings = (parsed.GetValue(_set) ?? [])
            .Select(setting => setting.Split('=', 2))
            .ToImmutableDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var terms = new DrillTerms(parsed.GetRequiredValue(_bot)!)
        {
            Provider = parsed.GetValue(_provider),
            Settings = settings,
            Entrance = parsed.EntranceWith(_secret),
        };
        return parsed.GetValue(_seed) is { } known ? terms with { Seed = known } : terms;
    }
}
