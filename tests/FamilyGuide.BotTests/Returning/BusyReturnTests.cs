using System.Net;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Returning;
using FamilyGuide.BotTests.FamilyChat;
using FamilyGuide.BotTests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyGuide.BotTests.Returning;

public sealed class BusyReturnTests
{
    static readonly IPAddress Anywhere = IPAddress.Parse("198.51.100.7");

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [Fact(Timeout = 60_000)]
    public async Task On_a_busy_day_the_chat_of_the_second_number_looks_used_too()
    {
        var patience = TestContext.Current.CancellationToken;
        var clock = new WaitingClock();
        await using var pages = await RunningPages.StartBusyAsync(clock);
        var desk = pages.Services.GetRequiredService<ReturnDesk>();
        var correspondence = pages.Services.GetRequiredService<Correspondence>();
        var own = ConversationId.New();
        await correspondence.StartAsync(new(own, "directline", "dl_somebody", "en-US"), patience);
        var codes = (await desk.MakeAsync(own, patience))!.Value;

        var opening = desk.OpenAsync(codes.Harmless.Spaced(), Anywhere, "en-US", patience);
        for (var wait = 0; wait < 6; wait++)
        {
            await clock.WaitersAsync(1);
            clock.Advance(Patience);
        }

        await pages.AnswerAllAsync();
        var opened = (await opening).Session!.Value;

        var log = await correspondence.ReadAsync(opened.Conversation, 0, 100, patience);
        var shown = log.Where(entry => entry.Sequence <= opened.HiddenUntil).ToArray();
        Assert.Equal(3, shown.Count(entry => entry.Kind == EntryKind.FromFamily));
        Assert.Equal(EntryKind.FromGuide, shown[^1].Kind);
        Assert.All(shown, entry => Assert.True(DateTimeOffset.UtcNow - entry.Timestamp > TimeSpan.FromDays(0.9)));
        Assert.Single(log, entry => entry.Sequence > opened.HiddenUntil);
    }
}
