using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Operations.Doctor;
using FamilyGuide.BotTests.Storage;
using FamilyGuide.Knowledge;
using FamilyGuide.Knowledge.Articles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.Operations.Doctor;

public sealed class ExaminationTests
{
    static readonly DateTimeOffset LongAfter = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_that_nobody_has_looked_at_in_time_are_named()
    {
        var findings = await ExamineAsync(store: null);

        var entries = Assert.Single(
            findings, finding => finding.What.Contains("are past their review", StringComparison.Ordinal));
        Assert.Equal(FindingLevel.Attention, entries.Level);
        Assert.EndsWith("and others.", entries.What, StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding.What.Contains("a content reviewer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_bad_and_the_rest_is_looked_at_all_the_same()
    {
        var findings = await ExamineAsync(new StubbornStore(new StoreUnavailableException("disk-full")));

        Assert.Contains(findings, finding => finding is { Level: FindingLevel.Bad }
            && finding.What.Contains("disk-full", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.What.StartsWith(".NET ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_breaks_the_doctor_is_a_finding_of_one_line()
    {
        var findings = await ExamineAsync(new StubbornStore(new InvalidOperationException("first\nsecond")));

        Assert.Contains(findings, finding => finding.What == "The store could not be looked at: first second");
    }

    [Fact]
    public async Task A_store_that_can_not_be_asked_is_said_honestly()
    {
        var findings = await ExamineAsync(store: null);

        Assert.Contains(findings, finding => finding is { Level: FindingLevel.Attention }
            && finding.What.Contains("were not looked at", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_line_sums_up()
    {
        Assert.Equal("All 2 are well.", await LastLineAsync(Finding.Well("a"), Finding.Well("b")));
        Assert.Equal(
            "1 of 2 to look at this week; the others are well.",
            await LastLineAsync(Finding.Well("a"), Finding.Attention("b", "c")));
        Assert.Equal(
            "1 of 3 to put right today, 1 to look at this week.",
            await LastLineAsync(Finding.Well("a"), Finding.Attention("b", "c"), Finding.Bad("d", "e")));
    }

    static async Task<string> LastLineAsync(params Finding[] findings)
    {
        await using var output = new StringWriter();
        await DoctorReport.WriteAsync(output, findings);
        return output.ToString().Trim().Split('\n')[^1].Trim();
    }

    static async Task<IReadOnlyList<Finding>> ExamineAsync(IStoreCheckup? store)
    {
        using var folder = new TemporaryFolder();
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(LongAfter))
            .AddSingleton(new StorePlaces(folder.Path, Path.Combine(folder.Path, "master.key"), null, folder.Path))
            .AddKnowledge();
        if (store is not null)
        {
            services.AddSingleton(store);
        }

        await using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetService<ILibrary>());
        return await new Examination(provider).RunAsync(None);
    }

    sealed class StubbornStore(Exception error) : IStoreCheckup
    {
        public Task<StoreCheckup> CheckUpAsync(CancellationToken cancellationToken) =>
            Task.FromException<StoreCheckup>(error);
    }
}
