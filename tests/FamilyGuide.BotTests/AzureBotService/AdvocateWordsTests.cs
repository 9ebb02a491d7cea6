using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Sqlite;
using FamilyGuide.BotTests.Storage;
using FamilyGuide.BotTests.WholeProgram;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>Nobody has to write first for an advocate to be heard.</summary>
public sealed class AdvocateWordsTests
{
    static readonly Advocate Maryam = new("maryam-0123456789abcdef", "Maryam");

    static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_advocate_said_before_a_restart_is_sent_after_it()
    {
        using var folder = new TemporaryFolder();
        await using var cloud = await LoopbackCloud.StartAsync();
        var activity = CloudBot.Says(cloud, "How do I report that my grandson is in Syria?");
        var theirs = (string)activity["conversation"]!["id"]!;
        await using (var first = await StartedProgram.StartAsync(
            None, [.. cloud.Settings, ("FAMILYGUIDE_DATA", folder.Path)]))
        {
            await CloudBot.PostAsync(first, activity, $"Bearer {cloud.NewToken()}");
            await cloud.AnswerAsync(theirs, "report-a-relative");
            await first.StopAsync(None);
        }

        using (var store = new SqliteConversationStore(
            Options.Create(new StorageOptions { Folder = folder.Path }), TimeProvider.System))
        {
            await store.OpenAsync(None);
            var key = await store.SharedKeyAsync("foreign-conversations", None);
            await SayAsync(store, ConversationId.Of(key, $"azurebotservice/webchat\n{theirs}"), "I am here now.");
        }

        await using var second = await StartedProgram.StartAsync(
            None, [.. cloud.Settings, ("FAMILYGUIDE_DATA", folder.Path)]);

        var heard = await cloud.NextAsync(theirs, sent => sent.Text == "I am here now.");
        Assert.Equal("user-1", (string?)heard.Activity["recipient"]!["id"]);
    }

    /// <summary>The family asks, she claims, she speaks.</summary>
    static async Task SayAsync(SqliteConversationStore store, ConversationId id, string words)
    {
        var (_, lease) = await store.AcceptAsync(
            new(id, "asks", "{\"type\":\"message\",\"text\":\"a person, please\"}"u8.ToArray()), None);
        var asks = HandoffChange.Ask(new()
        {
            Lane = Lane.Advocate,
            Severity = Severity.Ordinary,
            Reason = HandoffRequest.Asked,
            Language = "en",
            Sharing = Sharing.All,
        });
        await store.CommitAsync(lease!, new(lease!.State, [], Handoff: asks), None);
        var @case = Assert.Single(await store.OpenCasesAsync(None));
        await store.StepAsync(id, @case.Id, new CaseStep.Claim(Maryam), None);
        var said = await store.StepAsync(id, @case.Id, new CaseStep.Say(Maryam, "1", words), None);
        Assert.Equal(StepKind.Done, said.Kind);
    }
}
