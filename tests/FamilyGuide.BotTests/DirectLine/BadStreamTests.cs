using System.Net.WebSockets;
using FamilyGuide.BotTests.Hosting;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>The bad-input catalogue's rows about what comes over a stream.</summary>
public sealed class BadStreamTests(CalmBot calm) : IClassFixture<CalmBot>
{
    RunningBot Bot => calm.Bot;

    static CancellationToken None => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], WebSocketMessageType, WebSocketCloseStatus> Frames { get; } = new()
    {
        { "D22 binary", [1], WebSocketMessageType.Binary, WebSocketCloseStatus.InvalidMessageType },
        { "D22 1 MB", new byte[1024 * 1024], WebSocketMessageType.Text, WebSocketCloseStatus.MessageTooBig },
        { "D22 4,097 bytes", new byte[4097], WebSocketMessageType.Text, WebSocketCloseStatus.MessageTooBig },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task A_frame_that_no_client_sends_ends_the_stream(
        string row, byte[] frame, WebSocketMessageType type, WebSocketCloseStatus status)
    {
        using var family = await Caller.StartAsync(Bot);
        using var stream = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());

        await stream.Socket.SendAsync(frame, type, endOfMessage: true, None);

        Assert.NotEmpty(row);
        Assert.Equal(status, await stream.HearCloseAsync());
    }

    [Fact]
    public async Task D22_Text_that_is_no_UTF8_ends_the_stream()
    {
        using var family = await Caller.StartAsync(Bot);
        await using var stream = await RawStream.OpenAsync(await family.StreamUrlAsync());

        await stream.SendAsync([0x81, 0x82, 0, 0, 0, 0, 0xFF, 0xFE]);

        // A close frame of two bytes, which say 1007.
        Assert.Contains("880203EF", Convert.ToHexString(await stream.HearEndAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D22_A_flood_of_frames_ends_the_stream()
    {
        using var family = await Caller.StartAsync(Bot);
        using var stream = await family.OpenStreamAsync();

        for (var frame = 0; frame <= 100; frame++)
        {
            await stream.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, None);
        }

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await stream.HearCloseAsync());
    }

    [Fact]
    public async Task D22_Small_and_empty_frames_are_ignored()
    {
        using var family = await Caller.StartAsync(Bot);
        using var stream = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());

        await stream.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, None);
        await stream.Socket.SendAsync("{\"type\":\"message\"}"u8.ToArray(), WebSocketMessageType.Text, true, None);
        await family.SayAsync("hello");

        Assert.Equal("hello", await stream.HearTextAsync());
        Assert.Equal("You said: hello", await stream.HearTextAsync());
    }

    [Fact]
    public async Task D22_A_reader_that_reads_nothing_is_let_go_and_may_come_back()
    {
        using var family = await Caller.StartAsync(Bot);
        await using var slow = await RawStream.OpenAsync(await family.StreamUrlAsync());
        var large = new string('x', 7_000);
        for (var number = 0; number < 400 && !slow.IsLetGo; number++)
        {
            await family.SayAsync(large);
            calm.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        calm.Clock.Advance(TimeSpan.FromMinutes(1));
        await slow.HearEndAsync();

        using var again = await family.OpenStreamAsync();
        Assert.Equal(ScriptedGuide.Welcome, await again.HearTextAsync());
    }

    [Fact]
    public async Task D22_Half_a_connection_and_a_flood_of_pings_disturb_nobody_else()
    {
        using var family = await Caller.StartAsync(Bot);
        await using var flood = await RawStream.OpenAsync(await family.StreamUrlAsync());
        await using var half = await RawStream.OpenAsync(await family.StreamUrlAsync());
        using var stream = await family.OpenStreamAsync();
        half.StopSpeaking();
        var pinging = flood.PingAsync(times: 50_000);

        await family.SayAsync("hello");

        Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());
        Assert.Equal("hello", await stream.HearTextAsync());
        flood.Close();
        await pinging;
    }

    [Fact]
    public async Task D23_A_second_stream_leaves_the_first_one_open_and_both_hear_everything()
    {
        using var family = await Caller.StartAsync(Bot);
        using var first = await family.OpenStreamAsync();
        using var second = await family.OpenStreamAsync();

        await family.SayAsync("hello");

        foreach (var stream in new[] { first, second })
        {
            Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());
            Assert.Equal("hello", await stream.HearTextAsync());
            Assert.Equal("You said: hello", await stream.HearTextAsync());
        }
    }

    [Fact]
    public async Task D23_The_oldest_of_too_many_streams_makes_room()
    {
        using var family = await Caller.StartAsync(Bot);
        using var oldest = await family.OpenStreamAsync();
        List<OpenStream> others = [];
        for (var number = 0; number < 8; number++)
        {
            others.Add(await family.OpenStreamAsync());
        }

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await oldest.HearCloseAsync());
        foreach (var stream in others)
        {
            Assert.Equal(ScriptedGuide.Welcome, await stream.HearTextAsync());
            stream.Dispose();
        }
    }
}
