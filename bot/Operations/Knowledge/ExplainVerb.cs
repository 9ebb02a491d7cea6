using System.CommandLine;
using FamilyGuide.Dialogs;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary>
/// <c>knowledge explain SENTENCE</c>: why a sentence goes where it goes, for whoever mends phrases and rules.
/// </summary>
static class ExplainVerb
{
    public static Command Create(VerbHost host)
    {
        var sentence = new Argument<string>("SENTENCE") { Description = "As somebody might write it, in quotes." };
        var language = new Option<string>("--language")
        {
            Description = "What the conversation speaks: en, sv, da or ar.",
            DefaultValueFactory = _ => Language.English.Code,
        };
        var verb = new Command(
            "explain",
            "Says which rules hear the sentence, what it looks like, which topics it may mean, by which of its words.")
        {
            sentence,
            language,
        };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var app = host.Build(parsed);
            var explained = await app.Services.GetRequiredService<ExplainedTurn>().OfAsync(
                parsed.GetRequiredValue(sentence),
                Language.FindOrEnglish(parsed.GetRequiredValue(language)),
                cancellationToken);
            foreach (var line in explained)
            {
                await host.Output.WriteLineAsync(line);
            }

            return 0;
        });
        return verb;
    }
}
