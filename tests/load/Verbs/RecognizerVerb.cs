using System.CommandLine;
using FamilyGuide.Load.Recognition;

namespace FamilyGuide.Load.Verbs;

static class RecognizerVerb
{
    public static Command Create(TextWriter output)
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "A folder with train.tsv, valid.tsv, test.tsv: intent, a tab, text; 'oos' is out of scope.",
            Required = true,
        };
        data.AcceptExistingOnly();
        var verb = new Command("recognizer", "Measures the local recognizer's classifier on a public set.") { data };
        verb.SetAction(async (parsed, ct) =>
        {
            var folder = parsed.GetRequiredValue(data);
            var run = new RecognizerRun(await LabelledSet.ReadAsync(folder, "train.tsv", ct));
            var figures = run.Measure(
                await LabelledSet.ReadAsync(folder, "valid.tsv", ct),
                await LabelledSet.ReadAsync(folder, "test.tsv", ct));
            await figures.WriteAsync(output);
            return 0;
        });
        return verb;
    }
}
