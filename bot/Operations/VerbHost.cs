using System.CommandLine;

namespace FamilyGuide.Bot.Operations;

/// <summary>What a verb works with: the terminal, and the program that serves, built but not started.</summary>
/// <param name="prepare">Makes that program from settings.</param>
/// <param name="output">Where what a person shall read is written.</param>
sealed class VerbHost(Func<string[], WebApplicationBuilder> prepare, TextWriter output)
{
    public TextWriter Output => output;

    /// <summary>Such as <c>--FamilyGuide:Url=https://guide.example.org</c>.</summary>
    public static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=');

    /// <summary>
    /// All services that serving has, with the settings that stand behind the verb; nothing is opened or listens.
    /// </summary>
    public WebApplication Build(ParseResult parsed) => prepare([.. parsed.UnmatchedTokens.Where(IsSetting)]).Build();
}
