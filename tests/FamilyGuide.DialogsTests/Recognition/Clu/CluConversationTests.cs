using FamilyGuide.BotTests.Hosting;
using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.DialogsTests.Driving;
using FamilyGuide.Knowledge;
using FamilyGuide.Load.Clu.Loopback;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

/// <summary>Whole turns with the service switched on.</summary>
public sealed class CluConversationTests : IAsyncDisposable
{
    readonly LoopbackClu _service = new();
    readonly WaitingClock _clock = new();
    readonly ServiceProvider _services;

    readonly ServiceProvider _alone;

    public CluConversationTests()
    {
        _services = Services(_service.Settings);
        _alone = Services([]);
    }

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _alone.DisposeAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task What_the_service_understands_is_answered()
    {
        _service.Intents = _ => [("report-a-relative", 0.9), ("None", 0.1)];

        var reply = (await Family().SaysAsync("Xyzzy plugh, frobnicate?"))[^1];

        Assert.Equal(("answer", "report-a-relative"), (reply.Decision(), reply.Entry()));
    }

    [Theory]
    [InlineData("I want to die")]
    [InlineData("jag vill inte leva längre")]
    [InlineData("jeg orker ikke mere")]
    [InlineData("افكر بالانتحار")]
    [InlineData("my grandchildren are dying")]
    [InlineData("He says they hit him to make him sign something")]
    [InlineData("någon hotar mig")]
    [InlineData("de slår børnene")]
    [InlineData("يضربونه في السجن")]
    public async Task Danger_is_told_to_nobody_and_answered_at_once_in_the_same_words(string text)
    {
        _service.Mood = CluMood.NeverAnswers;

        var replies = await Family().SaysAsync(text);

        Assert.Equal(await LocallyAsync(text), replies.Select(reply => reply.AsTranscript()));
        Assert.Equal("safety", replies[^1].Decision());
        Assert.Equal(0, _service.Asked);
    }

    [Theory]
    [InlineData("må jeg sende penge")]
    [InlineData("i found a smugler")]
    [InlineData("help")]
    [InlineData("hej")]
    public async Task The_brake_commands_and_small_talk_are_heard_without_it(string text)
    {
        _service.Mood = CluMood.NeverAnswers;

        var replies = await Family().SaysAsync(text);

        Assert.Equal(await LocallyAsync(text), replies.Select(reply => reply.AsTranscript()));
        Assert.Equal(0, _service.Asked);
    }

    [Theory]
    [InlineData("How do I report my sister to the ministry?")]
    [InlineData("Hur anmäler jag till UD att min syster sitter i Roj?")]
    [InlineData("What is the best football team?")]
    public async Task When_the_service_hangs_a_family_waits_once_and_reads_what_it_would_read_without_it(string text)
    {
        _service.Mood = CluMood.NeverAnswers;
        var family = Family();
        await family.SaysAsync("English");

        var saying = family.SaysAsync(text);
        await _service.TakeAsync(None);
        _clock.Advance(CluRecognizer.Budget);
        var replies = await saying;

        Assert.Equal(await LocallyAsync("English", text), replies.Select(reply => reply.AsTranscript()));
        Assert.Equal(1, _service.Asked);
    }

    [Fact]
    public async Task A_question_that_the_service_does_not_know_is_not_sent_a_second_time_in_another_language()
    {
        _service.Intents = _ => [("None", 0.99), ("report-a-relative", 0.01)];
        var family = Family();
        await family.SaysAsync("English");

        var reply = (await family.SaysAsync("Vilket fotbollslag är bäst tycker du?"))[^1];

        Assert.Equal("unknown", reply.Decision());
        Assert.Equal(1, _service.Asked);
    }

    [Fact]
    public async Task Nothing_leaves_before_the_person_has_allowed_it_nor_after_they_have_taken_it_back()
    {
        const string Question = "How do I report my grandchildren to the ministry?";
        var family = new Family { Guide = _services.GetRequiredService<RootDialog>() };
        var introduction = (await family.SaysAsync("English"))[^1];
        await family.SaysAsync(Question);
        Assert.Equal(0, _service.Asked);

        Assert.Contains("Let Microsoft's language service be asked", introduction.Text, StringComparison.Ordinal);
        await family.SaysAsync("what I allow");
        await family.SaysAsync("Let Microsoft's language service be asked");
        await family.SaysAsync(Question);
        Assert.Equal(1, _service.Asked);

        await family.SaysAsync("what I allow");
        await family.SaysAsync("Don't ask Microsoft's service any more");
        await family.SaysAsync(Question);
        Assert.Equal(1, _service.Asked);
    }

    async Task<IEnumerable<string>> LocallyAsync(params string[] texts)
    {
        var family = new Family
        {
            Guide = _alone.GetRequiredService<RootDialog>(),
            State = FamilyState.New with { Allowed = [Purpose.Elsewhere] },
        };
        IEnumerable<string> read = [];
        foreach (var text in texts)
        {
            read = (await family.SaysAsync(text)).Select(reply => reply.AsTranscript());
        }

        return read;
    }

    ServiceProvider Services(IEnumerable<(string Name, string Value)> settings) => new ServiceCollection()
        .AddSingleton<TimeProvider>(_clock)
        .AddKnowledge()
        .AddDialogs()
        .AddClu(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build())
        .BuildServiceProvider();

    Family Family() => new()
    {
        Guide = _services.GetRequiredService<RootDialog>(),
        State = FamilyState.New with { Allowed = [Purpose.Elsewhere] },
    };
}
