using System.Reflection;
using System.Text.RegularExpressions;
using FamilyGuide.Dialogs.Phrases;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.ArchitectureTests;

public partial class HouseStyleTests
{
    const int LongestFile = 300;
    const int WidestLine = 120;
    const int LongestProgram = 60;

    const BindingFlags EveryMethod =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void No_type_hides_behind_a_vague_name()
    {
        string[] vague = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utilities", "Common", "Misc"];

        Assert.Empty(
            from assembly in House.Rooms
            from type in assembly.GetTypes()
            from word in vague
            where type.Name.EndsWith(word, StringComparison.Ordinal)
            select type.FullName);
    }

    [Fact]
    public void No_file_is_too_long_to_read() => Assert.Empty(
        from file in House.CodeFiles
        where File.ReadLines(file).Count() > LongestFile
        select Path.GetRelativePath(House.Folder, file));

    [Fact]
    public void No_line_is_too_wide_to_read() => Assert.Empty(
        from file in House.CodeFiles
        where !file.Contains("Tests", StringComparison.Ordinal) // Their tables read best with a row a line.
        from line in File.ReadLines(file)
        where line.Length > WidestLine
        select $"{Path.GetRelativePath(House.Folder, file)}: {line.Trim()}");

    /// <summary>The build doesn't look at it, and the formatter that does would have to build everything again.</summary>
    [Fact]
    public void What_a_file_uses_stands_in_order() => Assert.Empty(
        from file in House.CodeFiles
        let used = File.ReadLines(file).Select(line => Using().Match(line)).TakeWhile(line => line.Success)
            .Select(line => line.Groups["name"].Value).ToArray()
        where !used.SequenceEqual(used
            .OrderByDescending(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.OrdinalIgnoreCase))
        select Path.GetRelativePath(House.Folder, file));

    [Fact]
    public void The_program_is_a_table_of_contents() =>
        Assert.True(File.ReadLines(Path.Combine(House.Folder, "bot", "Program.cs")).Count() <= LongestProgram);

    [Fact]
    public void Only_the_rooms_of_the_house_stand_at_the_top() => Assert.Equal(
        [".ci", "bot", "deployment", "dialogs", "knowledge", "tests"],
        from folder in Directory.EnumerateDirectories(House.Folder).Select(Path.GetFileName)
        where folder is not (".git" or "artifacts" or "data" or "TestResults" or ".vs" or ".idea" or ".vscode")
        orderby folder
        select folder);

    [Fact]
    public void Only_one_seam_knows_whose_bot_framework_it_is() => Assert.Empty(
        from file in House.CodeFiles
        where !file.Contains(Path.Combine("bot", "sdk"), StringComparison.Ordinal)
        where Conditional().IsMatch(File.ReadAllText(file))
        select Path.GetRelativePath(House.Folder, file));

    [Fact]
    public void No_log_event_takes_an_exception_whose_message_may_quote_a_family()
    {
        var events =
            from assembly in (Assembly[])[.. House.Rooms, typeof(IBot).Assembly]
            from type in assembly.GetTypes()
            from method in type.GetMethods(EveryMethod)
            where method.GetCustomAttribute<LoggerMessageAttribute>() is not null
            select method;

        Assert.NotEmpty(events);
        Assert.DoesNotContain(
            events,
            method => method.GetParameters()
                .Any(parameter => typeof(Exception).IsAssignableFrom(parameter.ParameterType)));
    }

    [Fact]
    public void Nothing_is_logged_but_named_events()
    {
        var logging =
            from type in House.Namespace("FamilyGuide").GetObjects(House.Built)
            where type.Dependencies.Any(dependency => dependency.Target.FullName.StartsWith(
                "Microsoft.Extensions.Logging.LoggerExtensions", StringComparison.Ordinal))
            select type.FullName;

        Assert.Empty(logging);
    }

    [Fact]
    public void Only_one_class_knows_opentelemetry() => Assert.Equal(
        ["FamilyGuide.Bot.Operations.Telemetry.TelemetryExport"],
        (from type in House.Namespace("FamilyGuide").GetObjects(House.Built)
         where type.Dependencies.Any(dependency =>
             dependency.Target.FullName.StartsWith("OpenTelemetry.", StringComparison.Ordinal))
         select type.FullName.Split('+', '/')[0]).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Only_one_class_knows_how_mail_is_sent() => Assert.Equal(
        ["FamilyGuide.Bot.AdvocateDesk.Notices.SmtpPost"],
        (from type in House.Namespace("FamilyGuide").GetObjects(House.Built)
         where type.Dependencies.Any(dependency =>
             dependency.Target.FullName.StartsWith("MailKit.", StringComparison.Ordinal)
             || dependency.Target.FullName.StartsWith("MimeKit.", StringComparison.Ordinal))
         select type.FullName.Split('+', '/')[0]).Distinct(StringComparer.Ordinal));

    [Fact]
    public void No_phrase_stands_in_the_books_that_nobody_says()
    {
        var code = string.Concat(House.CodeFiles
            .Where(file => !file.Contains("Tests", StringComparison.Ordinal))
            .Select(File.ReadAllText));

        Assert.DoesNotContain(
            Enum.GetNames<Phrase>(),
            phrase => !Regex.IsMatch(code, $@"\bPhrase\.{phrase}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [GeneratedRegex(@"^\s*#if\b", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"^using (?<name>[\w.]+);$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Using();
}
