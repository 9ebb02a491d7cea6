using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Operations.Doctor;

namespace FamilyGuide.BotTests.Operations.Doctor;

/// <summary>What the doctor makes of what the store says.</summary>
public sealed class StoreRuleTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 26, 8, 0, 0, TimeSpan.Zero);

    static readonly Dictionary<string, long> Nothing = new(StringComparer.Ordinal);

    static StoreCheckup Healthy => new()
    {
        SchemaKnown = 3,
        SchemaFound = 3,
        NewestKept = Now.AddMinutes(-1),
        ServerTime = Now,
        Link = StoreLink.Encrypted,
        LastRetention = new(Now.AddHours(-1), new Dictionary<string, long>(StringComparer.Ordinal) { ["tickets"] = 7 }, null),
        LastBackup = new(Now.AddHours(-6), HasSucceeded: true),
        LastDrill = new(Now.AddHours(-5), IsEqual: true, TimeSpan.FromMinutes(1)),
    };

    [Fact]
    public void A_healthy_store_is_well_in_everything()
    {
        Finding[] findings = [.. StoreRule.Judge(Healthy, Now)];

        Assert.Equal(7, findings.Length);
        Assert.All(findings, finding => Assert.Equal(FindingLevel.Well, finding.Level));
        Assert.Contains(findings, finding => finding.What.Contains("7 tickets", StringComparison.Ordinal));
    }

    [Fact]
    public void A_store_that_has_never_been_looked_after_wants_attention_and_is_not_broken()
    {
        Finding[] findings = [.. StoreRule.Judge(new() { SchemaKnown = 3, SchemaFound = 3 }, Now)];

        Assert.Equal(3, findings.Count(finding => finding.Level == FindingLevel.Attention));
        Assert.DoesNotContain(findings, finding => finding.Level == FindingLevel.Bad);
    }

    [Theory]
    [InlineData(2, 3, nameof(FindingLevel.Attention))]
    [InlineData(3, 3, nameof(FindingLevel.Well))]
    [InlineData(4, 3, nameof(FindingLevel.Bad))]
    public void A_schema_of_a_newer_program_is_bad(int found, int known, string level) => AssertIs(
        level, StoreRule.OfSchema(found, known));

    [Theory]
    [InlineData(nameof(StoreLink.File), nameof(FindingLevel.Well))]
    [InlineData(nameof(StoreLink.Loopback), nameof(FindingLevel.Well))]
    [InlineData(nameof(StoreLink.Encrypted), nameof(FindingLevel.Well))]
    [InlineData(nameof(StoreLink.Open), nameof(FindingLevel.Bad))]
    public void The_way_to_the_database_is_encrypted_or_stays_on_this_machine(string link, string level) => AssertIs(
        level, StoreRule.OfLink(Enum.Parse<StoreLink>(link)));

    [Theory]
    [InlineData(25, null, nameof(FindingLevel.Well))]
    [InlineData(26, null, nameof(FindingLevel.Attention))]
    [InlineData(72, null, nameof(FindingLevel.Attention))]
    [InlineData(73, null, nameof(FindingLevel.Bad))]
    [InlineData(1, 25, nameof(FindingLevel.Well))]
    [InlineData(1, 26, nameof(FindingLevel.Bad))]
    public void What_was_promised_to_be_deleted_is_deleted(int hoursAgo, int? overdueHours, string level) => AssertIs(
        level,
        RetentionRule.Judge(
            new(Now.AddHours(-hoursAgo), Nothing, overdueHours is { } hours ? Now.AddHours(-hours) : null), Now));

    [Theory]
    [InlineData(26, true, nameof(FindingLevel.Well))]
    [InlineData(27, true, nameof(FindingLevel.Attention))]
    [InlineData((7 * 24) + 1, true, nameof(FindingLevel.Bad))]
    [InlineData(1, false, nameof(FindingLevel.Bad))]
    public void A_backup_is_of_last_night(int hoursAgo, bool hasSucceeded, string level) => AssertIs(
        level, BackupRule.OfBackup(new(Now.AddHours(-hoursAgo), hasSucceeded), Now));

    [Theory]
    [InlineData(7, true, 15, nameof(FindingLevel.Well))]
    [InlineData(8, true, 1, nameof(FindingLevel.Attention))]
    [InlineData(1, true, 16, nameof(FindingLevel.Attention))]
    [InlineData(1, false, 1, nameof(FindingLevel.Bad))]
    public void A_backup_is_one_when_it_came_back_whole_and_soon(int daysAgo, bool isEqual, int minutes, string level) =>
        AssertIs(
            level, BackupRule.OfDrill(new(Now.AddDays(-daysAgo), isEqual, TimeSpan.FromMinutes(minutes)), Now));

    static void AssertIs(string level, Finding finding) =>
        Assert.True(Enum.Parse<FindingLevel>(level) == finding.Level, finding.ToString());
}
