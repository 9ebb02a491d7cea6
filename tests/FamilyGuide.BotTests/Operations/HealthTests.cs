using System.Net;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Operations;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.BotTests.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyGuide.BotTests.Operations;

public class HealthTests
{
    [Fact]
    public async Task While_the_store_is_gone_the_program_says_so_with_a_code_and_no_more()
    {
        var (store, _) = BreakingStore.Around(
            new MemoryStore(TimeProvider.System),
            new(nameof(IConversationStore.CheckAsync), Moment.Before));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(store);
        await using var app = builder.Build();
        app.MapHealth();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(
            new Uri(new(app.Urls.Single()), "/health"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(
            """{"status":"unavailable","code":"failpoint"}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
