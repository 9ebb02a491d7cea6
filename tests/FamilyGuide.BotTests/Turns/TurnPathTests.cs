using System.Text.RegularExpressions;

namespace FamilyGuide.BotTests.Turns;

/// <summary>
/// Every place where the way of a message waits is known, and has a failpoint or a reason to have none.
/// </summary>
public partial class TurnPathTests
{
    /// <summary>What may be awaited, and why a crash there is tested or harmless.</summary>
    static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["store"] = "the disk: failpoints are made from IConversationStore (Failpoint.All)",
        ["turn.RunAsync"] = "calls the dialogs",
        ["AnswerAsync"] = "calls the dialogs",
        ["WithWrittenAsync"] = "reads what is committed, before anything is decided",
        ["written.ReadAsync"] = "the same",
        ["WithLeavingAsync"] = "reads what is committed, before the commit that forgets it",
        ["copies.ReadCopiesAsync"] = "the same",
        ["dialogs.RunAsync"] = "the dialogs wait for nothing but the recognizer, which is local in this version",
        ["RunTurnsAsync"] = "of the runner itself",
        ["TryTurnsAsync"] = "of the runner itself",
        ["SearchOnceAsync"] = "of the runner itself",
        ["GiveBackAsync"] = "of the runner itself",
        ["Task.WhenAll"] = "of the runner itself",
        ["queue.TakeAsync"] = "memory; losing it is what FindWaitingAsync is for",
        ["timer.WaitForNextTickAsync"] = "memory",
        ["ReadAsync"] = "for a page that shows what is committed; whoever looks at it looks again",
        ["bell.WaitAsync"] = "memory, for the same page",
    };

    /// <summary>Not on the way of a message: what is before it or after it, and what is done now and then.</summary>
    static readonly string[] Beside = ["Access/", "Cases/", "Deliveries/", "Edge/", "Photos/", "Returning/", "Upkeep/"];

    [Fact]
    public void Whatever_the_turn_path_waits_for_has_a_failpoint_or_a_reason()
    {
        string[] path = ["Correspondence.cs", "Turns/Turn.cs", "Turns/TurnRunner.cs", "Turns/TurnAdapter.cs",
            "Turns/WrittenLines.cs"];

        var waits =
            from file in path
            from Match wait in Awaited().Matches(File.ReadAllText(Path.Combine(Conversations, file)))
            select wait.Groups["what"].Value;

        Assert.NotEmpty(waits);
        Assert.DoesNotContain(waits, what => !Known.ContainsKey(what) && !Known.ContainsKey(what.Split('.')[0]));
    }

    [Fact]
    public void Nothing_of_the_turn_path_lies_in_a_file_that_is_not_looked_at() => Assert.Equal(
        ["Correspondence.cs", "Turns/Turn.cs", "Turns/TurnRunner.cs", "Turns/WrittenLines.cs"],
        from file in Directory.EnumerateFiles(Conversations, "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Conversations, file).Replace('\\', '/')
        where !Beside.Any(folder => name.StartsWith(folder, StringComparison.Ordinal))
        where Awaited().IsMatch(File.ReadAllText(file))
        orderby name
        select name);

    static string Conversations
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "FamilyGuideBot.sln")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return Path.Combine(folder, "bot", "Conversations");
        }
    }

    [GeneratedRegex(@"await (?:foreach \(.+ in |using .+ = )?(?<what>[\w.]+)", RegexOptions.None, 1000)]
    private static partial Regex Awaited();
}
