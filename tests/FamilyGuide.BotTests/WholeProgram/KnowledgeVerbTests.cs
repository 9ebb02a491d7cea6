using FamilyGuide.BotTests.Storage;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>What somebody who writes entries asks the program on the command line.</summary>
public sealed class KnowledgeVerbTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    string Data => Path.Combine(_folder.Path, "data");

    string Content => Path.Combine(_folder.Path, "content");

    string Sheet => Path.Combine(_folder.Path, "sv.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_developer_is_told_why_a_sentence_goes_where_it_goes()
    {
        var told = await RanVerb.RunAsync(
            Data, None, "knowledge", "explain", "Var är min dotter Sara?", "--language", "sv");

        Assert.Equal((0, ""), (told.ExitCode, told.Errors));
        Assert.Contains("redacted   Var är min dotter [name]?", told.Output, StringComparison.Ordinal);
        Assert.Contains("language   sv", told.Output, StringComparison.Ordinal);
        Assert.Contains("where-is-my-relative", told.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Whoever_writes_entries_sees_what_three_families_asked_in_vain_and_no_word_of_theirs()
    {
        await using var program = await StartedProgram.StartAsync(None);
        foreach (var (name, animal) in new[] { ("Quuxa", "parrot"), ("Zebedee", "tortoise"), ("Wuffle", "ferret") })
        {
            await AskingFamily.AsksAsync(
                program,
                "what I allow",
                "Let it be counted when you have no answer",
                $"our vet {name} wants a vaccination certificate for the {animal}");
        }

        var gaps = await RanVerb.RunAsync(program.DataFolder, None, "knowledge", "gaps");

        Assert.Equal((0, ""), (gaps.ExitCode, gaps.Errors));
        Assert.Matches("^3 families  en  .*certificate", gaps.Lines[0]);
        Assert.DoesNotContain("Quuxa", gaps.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("parrot", gaps.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_the_build_has_learnt_is_learnt_again_to_the_byte_and_a_start_finds_it()
    {
        var file = Path.Combine(_folder.Path, "learnt.bin");

        var learnt = await RanVerb.RunAsync(Data, None, "knowledge", "learn", file);

        Assert.Equal((0, ""), (learnt.ExitCode, learnt.Errors));
        Assert.StartsWith($"Learnt: {file}", learnt.Output, StringComparison.Ordinal);
        var built = Path.Combine(Path.GetDirectoryName(StartedProgram.Dll)!, "learnt.bin");
        var (again, before) = (await File.ReadAllBytesAsync(file, None), await File.ReadAllBytesAsync(built, None));
        Assert.True(again.SequenceEqual(before));
    }

    [Fact]
    public async Task The_check_of_what_is_in_the_program_finds_no_error()
    {
        var check = await RanVerb.RunAsync(Data, None, "knowledge", "check");

        Assert.Equal((0, ""), (check.ExitCode, check.Errors));
        Assert.DoesNotContain("error ", check.Output, StringComparison.Ordinal);
        Assert.Matches(@"waits +Unreviewed: \d+ \(families", check.Output);
        Assert.Matches(@"texts that await a +en .*\s+content reviewer .*\s+lawyer +\d+ ", check.Output);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task The_check_says_file_and_line_of_what_is_wrong_and_fails()
    {
        CopyContent();
        await ReplaceAsync(Path.Combine(Content, "entries", "en", "dna-test.md"), "S147", "S9999");

        var check = await RunAsync("check");

        Assert.Equal(1, check.ExitCode);
        Assert.Matches(@"error +entries/en/dna-test\.md:\d+.*S9999", check.Output);
    }

    [Fact]
    public async Task A_table_shows_what_there_is_in_which_language_and_what_awaits_whom()
    {
        var status = await RanVerb.RunAsync(Data, None, "knowledge", "status");

        Assert.Equal((0, ""), (status.ExitCode, status.Errors));
        Assert.Matches("^topic, country +en +sv +da +ar", status.Lines[0]);
        Assert.Matches(@"^repatriation, everywhere +\d+/\d+/0, \d+ await", status.Lines[1]);
        Assert.Matches(@"texts that await a +en +sv +da +ar\s+content reviewer +\d+ ", status.Output);
    }

    [Fact]
    public async Task A_sheet_goes_out_is_corrected_and_comes_back_and_a_second_time_it_changes_nothing()
    {
        CopyContent();
        const string Before = "Ring när det är för mycket";
        const string After = "Ring gärna när det är för mycket";
        var entry = Path.Combine(Content, "entries", "sv", "looking-after-yourself-sweden.md");
        var original = await File.ReadAllTextAsync(entry, None);
        Assert.Contains(Before, original, StringComparison.Ordinal);

        var export = await RunAsync("export", Sheet, "--language", "sv");
        await ReplaceAsync(Sheet, Before, After);
        var import = await RunAsync("import", Sheet, "--language", "sv");
        var corrected = await File.ReadAllTextAsync(entry, None);
        var again = await RunAsync("import", Sheet, "--language", "sv");

        Assert.Equal((0, 0, 0), (export.ExitCode, import.ExitCode, again.ExitCode));
        Assert.Equal(original.Replace(Before, After, StringComparison.Ordinal), corrected);
        Assert.Contains("changed entries/sv/looking-after-yourself-sweden.md", import.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("changed ", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_would_break_an_entry_changes_nothing()
    {
        CopyContent();
        await RunAsync("export", Sheet, "--language", "sv");
        await ReplaceAsync(Sheet, "[S147]", "[S9999]");

        var import = await RunAsync("import", Sheet, "--language", "sv");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("S9999", import.Output, StringComparison.Ordinal);
        Assert.Equal("Nothing was changed.", import.Lines[^1]);
        Assert.All(
            Directory.GetFiles(Path.Combine(Content, "entries", "sv")),
            file => Assert.DoesNotContain("S9999", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("import")]
    public async Task A_language_that_there_is_not_is_refused_and_no_file_is_touched(string verb)
    {
        CopyContent();

        var answer = await RunAsync(verb, Sheet, "--language", "se");

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains("'se'", answer.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Sheet));
    }

    Task<RanVerb> RunAsync(params string[] arguments) =>
        RanVerb.RunAsync(Data, None, ["knowledge", .. arguments, $"--Knowledge:ContentFolder={Content}"]);

    static async Task ReplaceAsync(string file, string words, string others)
    {
        var text = await File.ReadAllTextAsync(file, None);
        await File.WriteAllTextAsync(file, text.Replace(words, others, StringComparison.Ordinal), None);
    }

    void CopyContent()
    {
        foreach (var file in EmbeddedContent.Files())
        {
            var path = Path.Combine(Content, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }
}
