using FamilyGuide.Bot.Operations.Doctor;

namespace FamilyGuide.BotTests.Operations.Doctor;

/// <summary>What the doctor makes of the machine.</summary>
public sealed class DoctorRuleTests
{
    const long Megabyte = 1024 * 1024;
    const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    static readonly DateTimeOffset Now = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(UnixFileMode.None)]
    [InlineData(UnixFileMode.UserExecute)]
    public void A_key_that_only_its_owner_reads_is_well(UnixFileMode more) => AssertIs(
        FindingLevel.Well, PermissionRule.OfKeyFile("/k", Owner | more, databaseExists: true));

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherExecute)]
    public void A_key_or_folder_that_others_may_touch_is_bad_and_the_command_is_said(UnixFileMode more)
    {
        var key = PermissionRule.OfKeyFile("/k", Owner | more, databaseExists: true);
        var folder = PermissionRule.OfDataFolder("/d", Owner | UnixFileMode.UserExecute | more);

        AssertIs(FindingLevel.Bad, key);
        AssertIs(FindingLevel.Bad, folder);
        Assert.Equal("Run: chmod 600 /k", key.ToDo);
        Assert.Equal("Run: chmod 700 /d", folder.ToDo);
    }

    [Fact]
    public void A_key_that_is_missing_is_bad_only_when_something_waits_for_it()
    {
        AssertIs(FindingLevel.Bad, PermissionRule.OfKeyFile("/k", mode: null, databaseExists: true));
        AssertIs(FindingLevel.Attention, PermissionRule.OfKeyFile("/k", mode: null, databaseExists: false));
        AssertIs(FindingLevel.Attention, PermissionRule.OfDataFolder("/d", mode: null));
    }

    [Theory]
    [InlineData("https://guide.example.org", nameof(FindingLevel.Well))]
    [InlineData("http://localhost:3978", nameof(FindingLevel.Well))]
    [InlineData("http://guide.example.org", nameof(FindingLevel.Bad))]
    [InlineData("http://10.0.0.1", nameof(FindingLevel.Bad))]
    public void What_families_write_must_not_travel_readable(string url, string level) => AssertIs(
        Enum.Parse<FindingLevel>(level), AddressRule.Judge("FamilyGuide:Url", new(url)));

    [Theory]
    [InlineData(255, 0, nameof(FindingLevel.Bad))]
    [InlineData(256, 0, nameof(FindingLevel.Attention))]
    [InlineData(1023, 0, nameof(FindingLevel.Attention))]
    [InlineData(1024, 0, nameof(FindingLevel.Well))]
    [InlineData(4000, 4001, nameof(FindingLevel.Attention))]
    [InlineData(4001, 4000, nameof(FindingLevel.Well))]
    public void A_disk_needs_room_for_an_evening_and_for_a_copy_of_the_data(long free, long used, string level) =>
        AssertIs(
            Enum.Parse<FindingLevel>(level), DiskRule.Judge("the data", "/d", free * Megabyte, used * Megabyte));

    [Theory]
    [InlineData(nameof(ClockSync.Synchronised), nameof(FindingLevel.Well))]
    [InlineData(nameof(ClockSync.Adrift), nameof(FindingLevel.Attention))]
    [InlineData(nameof(ClockSync.Unknown), nameof(FindingLevel.Attention))]
    public void A_clock_follows_a_time_server_or_somebody_looks(string sync, string level) => AssertIs(
        Enum.Parse<FindingLevel>(level), ClockRule.OfTimeServer(Enum.Parse<ClockSync>(sync)));

    [Theory]
    [InlineData(-100_000, nameof(FindingLevel.Well))]
    [InlineData(60, nameof(FindingLevel.Well))]
    [InlineData(61, nameof(FindingLevel.Bad))]
    public void What_is_kept_is_not_from_the_future(int seconds, string level) => AssertIs(
        Enum.Parse<FindingLevel>(level), ClockRule.OfNewestKept(Now.AddSeconds(seconds), Now));

    [Theory]
    [InlineData(5, nameof(FindingLevel.Well))]
    [InlineData(-6, nameof(FindingLevel.Attention))]
    [InlineData(60, nameof(FindingLevel.Attention))]
    [InlineData(61, nameof(FindingLevel.Bad))]
    [InlineData(-61, nameof(FindingLevel.Bad))]
    public void The_databases_clock_agrees_with_this_machines(int seconds, string level) => AssertIs(
        Enum.Parse<FindingLevel>(level), ClockRule.OfServer(Now.AddSeconds(seconds), Now));

    [Theory]
    [InlineData("10.0.12", nameof(FindingLevel.Bad))]
    [InlineData("9.0.20", nameof(FindingLevel.Bad))]
    [InlineData("10.0.13", nameof(FindingLevel.Well))]
    [InlineData("10.0.14", nameof(FindingLevel.Well))]
    [InlineData("11.0.0", nameof(FindingLevel.Well))]
    public void A_runtime_with_known_holes_is_bad(string version, string level)
    {
        var finding = RuntimeRule.Judge(new(version));

        AssertIs(Enum.Parse<FindingLevel>(level), finding);
        Assert.Equal(
            finding.Level == FindingLevel.Bad,
            finding.What.Contains("CVE-2026-70183 and CVE-2026-70188", StringComparison.Ordinal));
        Assert.NotNull(finding.ToDo);
    }

    static void AssertIs(FindingLevel level, Finding finding) => Assert.True(level == finding.Level, finding.ToString());
}
