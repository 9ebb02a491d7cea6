using System.Net;
using FamilyGuide.Bot.Operations;
using FamilyGuide.BotTests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FamilyGuide.BotTests.Operations;

/// <summary>How the program goes away.</summary>
public sealed class DrainingTests : IAsyncLifetime
{
    readonly WaitingClock _clock = new();
    readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource _finish = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly HttpClient _http = new();

    WebApplication _app = null!;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(_clock).AddDraining();
        _app = builder.Build();
        _app.UseMiddleware<DrainingAnswers>();
        _app.MapGet("/slow", AnswerSlowlyAsync);
        _app.MapGet("/quick", () => "quick");
        await _app.StartAsync(None);
        _http.BaseAddress = new(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _finish.TrySetResult();
        _clock.Advance(Draining.Longest);
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task What_is_under_way_is_answered_and_only_then_it_stops()
    {
        var slow = _http.GetStringAsync("/slow", None);
        await _entered.Task.WaitAsync(None);
        var stopping = await BeginToStopAsync();
        _clock.Advance(Draining.Shortest);

        using var late = await _http.GetAsync("/quick", None);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
        Assert.False(stopping.IsCompleted);

        _finish.SetResult();
        Assert.Equal("slow", await slow);
        await stopping.WaitAsync(None);
    }

    [Fact]
    public async Task With_nothing_to_do_the_door_stays_open_for_a_moment_and_says_come_back()
    {
        var stopping = await BeginToStopAsync();

        using var late = await _http.GetAsync("/quick", None);
        using var health = await _http.GetAsync("/health", None);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
        Assert.Contains(
            "\"code\":\"ServiceUnavailable\"", await late.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.NotNull(late.Headers.RetryAfter);
        Assert.True(late.Headers.ConnectionClose);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Equal(
            """{"status":"unavailable","code":"stopping"}""", await health.Content.ReadAsStringAsync(None));
        _clock.Advance(Draining.Shortest);
        await stopping.WaitAsync(None);
    }

    [Fact]
    public async Task Somebody_with_a_browser_gets_no_words_here_so_that_a_page_can_say_it_in_theirs()
    {
        var stopping = await BeginToStopAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/quick");
        request.Headers.Accept.ParseAdd("text/html");

        using var late = await _http.SendAsync(request, None);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, late.StatusCode);
        Assert.Null(late.Content.Headers.ContentType);
        _clock.Advance(Draining.Shortest);
        await stopping.WaitAsync(None);
    }

    [Fact]
    public async Task Whoever_hangs_is_not_waited_for_without_end()
    {
        var slow = _http.GetAsync("/slow", HttpCompletionOption.ResponseHeadersRead, None);
        await _entered.Task.WaitAsync(None);
        var draining = _app.Services.GetRequiredService<Draining>().StoppingAsync(None);
        await _clock.WaitersAsync(2);

        _clock.Advance(Draining.Longest);

        await draining.WaitAsync(None);
        Assert.False(slow.IsCompleted);
        _finish.SetResult();
        using var answer = await slow;
    }

    [Fact]
    public void The_server_cuts_off_whatever_hangs_before_a_supervisor_does()
    {
        var host = _app.Services.GetRequiredService<IOptions<HostOptions>>().Value;

        Assert.Equal(Draining.LongestStop, host.ShutdownTimeout);
        Assert.True(Draining.Longest < Draining.LongestStop);
        Assert.True(Draining.LongestStop < Draining.LastMoment);
        Assert.InRange(Draining.LastMoment, TimeSpan.Zero, TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task A_program_that_does_not_stop_ends_all_the_same()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddHostedService<NeverStopping>();
        using var host = builder.Build();
        await host.StartAsync(None);
        var ended = Start.StopAsync(host, _clock);
        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await _clock.WaitersAsync(1);

        _clock.Advance(Draining.LastMoment);

        Assert.NotEqual(0, await ended.WaitAsync(None));
    }

    async Task<Task> BeginToStopAsync()
    {
        var stopping = _app.StopAsync(None);
        await _clock.WaitersAsync(2);
        return stopping;
    }

    async Task<string> AnswerSlowlyAsync()
    {
        _entered.SetResult();
        await _finish.Task;
        return "slow";
    }

    sealed class NeverStopping : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => new TaskCompletionSource().Task;
    }
}
