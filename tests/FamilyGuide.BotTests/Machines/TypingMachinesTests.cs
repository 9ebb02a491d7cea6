using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Storage;
using FamilyGuide.BotTests.AdvocateDesk;
using FamilyGuide.BotTests.Drivers;
using FamilyGuide.BotTests.Hosting;
using FamilyGuide.BotTests.Storage;
using Npgsql;

namespace FamilyGuide.BotTests.Machines;

/// <summary>An advocate at one machine, a family at the other, and a PostgreSQL that they share.</summary>
public sealed class TypingMachinesTests(Databases databases) : IAsyncLifetime
{
    readonly TemporaryFolder _keys = new();
    readonly CancellationTokenSource _patience = CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken);

    string _connection = null!;
    RunningDesk _here = null!;
    RunningDesk _there = null!;
    AdvocateDesk.Advocate _maryam = null!;
    Case _case = null!;

    CancellationToken Patience => _patience.Token;

    public async ValueTask InitializeAsync()
    {
        _patience.CancelAfter(TimeSpan.FromSeconds(60));
        _connection = await databases.CreateAsync();
        (_here, _there) = (await StartAsync(), await StartAsync());
        await UntilBothListenAsync();
        _maryam = await _here.SignedInAsync("Maryam", StaffRole.Advocate);
        _case = await _here.WaitingAsync();
        Assert.Equal(HttpStatusCode.SeeOther, await _maryam.ClaimsAsync(_case));
    }

    public async ValueTask DisposeAsync()
    {
        _maryam.Dispose();
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        _keys.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task A_family_at_the_other_machine_sees_that_the_advocate_types_every_line()
    {
        using var family = Family();
        using var answer = await family.GetAsync("?watermark=", Patience);
        var stream = (string)(await answer.Content.ReadFromJsonNodeAsync())!["streamUrl"]!;
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new(stream), Patience);
        using var open = new OpenStream(socket);
        foreach (var line in new[] { "Hello.", "Who is with you?" })
        {
            await _maryam.SendsAsync($"/cases/{_case.Id}/typing");
            var typing = await UntilAsync(open, activity => (string?)activity["type"] == "typing");
            Assert.Null(typing["text"]);
            Assert.DoesNotContain("Maryam", typing.ToJsonString(), StringComparison.Ordinal);

            await _maryam.SaysAsync(_case, line);
            await UntilAsync(open, activity => (string?)activity["text"] == line);
        }
    }

    [Fact]
    public async Task An_advocate_at_the_other_machine_sees_that_the_family_types_until_they_have_said_it()
    {
        using var family = Family();
        using var answer = await _maryam.Http.GetAsync(
            $"/cases/{_case.Id}/events?after=0", HttpCompletionOption.ResponseHeadersRead, Patience);
        await using var body = await answer.Content.ReadAsStreamAsync(Patience);
        await using var events = SseParser.Create(body).EnumerateAsync(Patience).GetAsyncEnumerator(Patience);
        await UntilAsync(events, "state");

        await PostAsync(family, """{"type":"typing"}""");
        Assert.Equal("family", (string?)(await UntilAsync(events, "typing"))["who"]);

        await PostAsync(family, """{"type":"message","text":"I am here","channelData":{"clientActivityID":"1"}}""");
        Assert.Equal("", (string?)(await UntilAsync(events, "typing"))["who"]);
    }

    Task<RunningDesk> StartAsync() => RunningDesk.StartAsync(
        ("Storage:Provider", StorageOptions.Postgres),
        ("Storage:ConnectionString", _connection),
        ("Storage:Connections", "10"),
        ("Storage:MasterKeyFile", Path.Combine(_keys.Path, "master.key")));

    /// <summary>Somebody of the case, at the machine where the advocate is not.</summary>
    HttpClient Family()
    {
        var token = _there.Get<AccessTokens>().Mint(
            TokenPurpose.DirectLine, _case.Conversation, "dl_family", TokenLifetimes.DirectLine);
        return new()
        {
            BaseAddress = new(_there.Url, $"/v3/directline/conversations/{_case.Conversation}"),
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
    }

    async Task PostAsync(HttpClient family, string activity)
    {
        using var body = new StringContent(activity, Encoding.UTF8, "application/json");
        using var answer = await family.PostAsync(
            $"{family.BaseAddress!.AbsolutePath}/activities", body, Patience);
        answer.EnsureSuccessStatusCode();
    }

    async Task<JsonNode> UntilAsync(OpenStream stream, Func<JsonNode, bool> isIt)
    {
        while (true)
        {
            var activity = await stream.HearAsync().WaitAsync(Patience);
            if (isIt(activity))
            {
                return activity;
            }
        }
    }

    static async Task<JsonNode> UntilAsync(IAsyncEnumerator<SseItem<string>> events, string type)
    {
        while (await events.MoveNextAsync())
        {
            if (events.Current.EventType == type)
            {
                return JsonNode.Parse(events.Current.Data)!;
            }
        }

        throw new InvalidOperationException("The events have ended.");
    }

    /// <summary>A machine that does not listen yet would hear of it with the next sign only.</summary>
    async Task UntilBothListenAsync()
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync(Patience);
        await using var command = new NpgsqlCommand(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and query like 'listen %' and state = 'idle'
            """,
            connection);
        while (await command.ExecuteScalarAsync(Patience) is not 2L)
        {
            // They are on their way.
        }
    }
}
