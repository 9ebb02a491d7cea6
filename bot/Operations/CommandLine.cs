using System.CommandLine;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Operations.Doctor;
using FamilyGuide.Bot.Operations.Knowledge;
using FamilyGuide.Bot.Operations.Verbs;

namespace FamilyGuide.Bot.Operations;

/// <summary>
/// What the program does besides serving families: verbs, by its first argument. Exit codes: 0 all is well, 1 it is
/// not, 2 the arguments are wrong.
/// </summary>
/// <remarks>
/// To add one: a class like <see cref="DoctorVerb"/> and its line in <see cref="Verbs"/>. Who serves families never
/// comes here, so that its start loads nothing of this.
/// </remarks>
static class CommandLine
{
    const int WrongArguments = 2;

    /// <summary>Settings begin with a dash or a slash or have a value; everything else is meant as a verb.</summary>
    public static bool IsVerb(string[] args) =>
        args is [var first, ..] && (IsHelp(first) || !(first is "" or ['-' or '/', ..] || first.Contains('=')));

    /// <param name="args">All arguments; settings may stand behind the verb.</param>
    /// <param name="prepare">Makes the program that serves from settings, without starting it.</param>
    /// <param name="others">Verbs that belong to a feature rather than to the program.</param>
    public static async Task<int> RunAsync(
        string[] args, Func<string[], WebApplicationBuilder> prepare, params Command[] others)
    {
        var root = new RootCommand("A guide for families. Without a verb it serves them until Ctrl+C is pressed.");
        foreach (var verb in Verbs(new VerbHost(prepare, Console.Out)).Concat(others))
        {
            LetSettingsStandBehind(verb);
            root.Add(verb);
        }

        if (IsHelp(args[0]))
        {
            return await root.Parse([.. args[1..], "--help"]).InvokeAsync();
        }

        if (root.Subcommands.All(verb => verb.Name != args[0]))
        {
            var known = string.Join(", ", [.. root.Subcommands.Select(verb => verb.Name), "help"]);
            return await RefuseAsync($"There is no verb '{args[0]}'. There are: {known}.");
        }

        var parsed = root.Parse(args);
        var wrong = parsed.Errors.Select(error => error.Message)
            .Concat(parsed.UnmatchedTokens.Where(token => !VerbHost.IsSetting(token))
                .Select(token => $"'{token}' is not known to '{args[0]}'."))
            .FirstOrDefault();
        return wrong is null
            ? await InvokeAsync(parsed)
            : await RefuseAsync($"{wrong} ('help {args[0]}' says what it takes.)");
    }

    static IEnumerable<Command> Verbs(VerbHost host) =>
    [
        DoctorVerb.Create(host),
        BackupVerb.Create(host),
        RestoreVerb.Create(host),
        DrillVerb.Create(host),
        MoveVerb.Create(host),
        KnowledgeVerb.Create(host),
    ];

    static async Task<int> InvokeAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (
            Start.IsSomebodysMistake(error) || error is StoreUnavailableException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    static void LetSettingsStandBehind(Command verb)
    {
        verb.TreatUnmatchedTokensAsErrors = false;
        foreach (var inner in verb.Subcommands)
        {
            LetSettingsStandBehind(inner);
        }
    }

    static bool IsHelp(string first) => first is "help" or "--help" or "-h" or "-?";

    static async Task<int> RefuseAsync(string line)
    {
        await Console.Error.WriteLineAsync(line);
        return WrongArguments;
    }
}
