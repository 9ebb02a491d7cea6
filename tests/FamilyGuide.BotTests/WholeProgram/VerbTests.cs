using FamilyGuide.BotTests.Storage;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>What an operator asks the program on the command line.</summary>
public sealed class VerbTests(SharedProgram shared) : IClassFixture<SharedProgram>, IDisposable
{
    readonly TemporaryFolder _folder = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    string Data => Path.Combine(_folder.Path, "data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_doctor_looks_at_a_program_that_runs_and_says_what_to_do()
    {
        var doctor = await RanVerb.RunAsync(shared.Program.DataFolder, None, "doctor");

        Assert.Equal("", doctor.Errors);
        Assert.Contains("[well]   The settings are complete", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("[well]   Only its owner can read the master key", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("[well]   Only its owner can look into the data folder", doctor.Output, StringComparison.Ordinal);
        Assert.Matches(@"await a review: \d+ a content reviewer, \d+ a lawyer, \d+ a native speaker\.", doctor.Output);
        Assert.Matches(@"^\d+ of \d+ to ", doctor.Lines[^1]);
        Assert.Equal(1, doctor.ExitCode);
    }

    [Fact]
    public async Task The_emergency_page_is_written_as_a_file_and_an_older_one_is_replaced()
    {
        var page = Path.Combine(_folder.Path, "emergency.html");
        await File.WriteAllTextAsync(page, "old", None);

        var written = await RanVerb.RunAsync(Data, None, "emergency", page);

        Assert.Equal((0, ""), (written.ExitCode, written.Errors));
        var html = await File.ReadAllTextAsync(page, None);
        Assert.Contains("tel:112", html, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", html, StringComparison.Ordinal);
        Assert.Equal([page], Directory.GetFiles(_folder.Path));
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task The_doctor_sees_a_key_that_others_can_read()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other permissions.");
            return;
        }

        RanVerb doctor;
        var key = Path.Combine(shared.Program.DataFolder, "keys", "master.key");
        var mode = File.GetUnixFileMode(key);
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        try
        {
            doctor = await RanVerb.RunAsync(shared.Program.DataFolder, None, "doctor");
        }
        finally
        {
            File.SetUnixFileMode(key, mode);
        }

        Assert.Contains(
            "[BAD]    The master key can be read by others than its owner", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("Run: chmod 600 ", doctor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_which_setting_would_stop_the_start_and_starts_nothing()
    {
        var doctor = await RanVerb.RunAsync(
            Data, None, "doctor", "--FamilyGuide:Url=http://guide.example.org", "--DirectLine:Secret=short");

        Assert.Contains("[BAD]    FamilyGuide:Url must begin with https://", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("DirectLine:Secret must have 32 characters", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("There is no data folder yet", doctor.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
        Assert.Equal(1, doctor.ExitCode);
    }

    [Fact]
    public async Task A_running_program_is_backed_up_tried_out_and_comes_back_on_a_new_machine()
    {
        var file = Path.Combine(_folder.Path, "today.backup");

        var backup = await RanVerb.RunAsync(shared.Program.DataFolder, None, "backup", file);
        var drill = await RanVerb.RunAsync(shared.Program.DataFolder, None, "drill", file);
        var refused = await RanVerb.RunAsync(shared.Program.DataFolder, None, "restore", file);
        Directory.CreateDirectory(Path.Combine(Data, "keys"));
        File.Copy(
            Path.Combine(shared.Program.DataFolder, "keys", "master.key"), Path.Combine(Data, "keys", "master.key"));
        var restored = await RanVerb.RunAsync(Data, None, "restore", file, "--verify");

        Assert.StartsWith("Backed up: 0 conversations", backup.Output, StringComparison.Ordinal);
        Assert.Contains("The ledger is equal", drill.Output, StringComparison.Ordinal);
        Assert.StartsWith("Stop the program first.", refused.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Restored: 0 conversations", restored.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1, 0), (backup.ExitCode, drill.ExitCode, refused.ExitCode, restored.ExitCode));
        Assert.Equal(("", "", ""), (backup.Errors, drill.Errors, restored.Errors));
    }

    [Theory]
    [InlineData("The master key is not there", "backup", "some.backup")]
    [InlineData("The master key is not there", "restore", "some.backup")]
    [InlineData("There is no backup in ", "drill")]
    [InlineData("Storage:ConnectionString must be set", "move")]
    public async Task A_verb_that_can_not_do_its_work_says_why_in_one_line(string line, params string[] arguments)
    {
        var answer = await RanVerb.RunAsync(Data, None, arguments);

        Assert.StartsWith(line, answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Errors.Trim());
        Assert.Equal(1, answer.ExitCode);
    }

    [Theory]
    [InlineData("There is no verb 'docter'. There are: doctor, ", "docter")]
    [InlineData("'twice' is not known to 'doctor'.", "doctor", "twice")]
    [InlineData("'--fast' is not known to 'doctor'.", "doctor", "--fast")]
    public async Task What_is_not_known_is_said_in_one_line(string line, params string[] arguments)
    {
        var answer = await RanVerb.RunAsync(Data, None, arguments);

        Assert.StartsWith(line, answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Errors.Trim());
        Assert.Equal("", answer.Output);
        Assert.Equal(2, answer.ExitCode);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("help", "doctor")]
    public async Task Help_lists_the_verbs(params string[] arguments)
    {
        var answer = await RanVerb.RunAsync(Data, None, arguments);

        Assert.Contains("doctor", answer.Output, StringComparison.Ordinal);
        Assert.Contains("says what to do", answer.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public async Task Settings_on_the_command_line_start_the_program_as_before()
    {
        await using var program = await StartedProgram.StartWithAsync(["--FamilyGuide:Url=http://guide.example.org"], None);

        Assert.Equal(1, await program.ExitCodeAsync(None));
        Assert.Contains("FamilyGuide did not start: FamilyGuide:Url must begin", program.Printed, StringComparison.Ordinal);
    }
}
