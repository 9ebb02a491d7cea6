using FamilyGuide.BotFramework;
using Microsoft.Bot.Builder;

namespace FamilyGuide.BotFrameworkTests;

public sealed class MemoryStorageTests
{
    readonly MemoryStorage _storage = new();

    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        await WriteAsync(new Case { Name = "a" });

        (await ReadAsync()).Name = "b";

        Assert.Equal("a", (await ReadAsync()).Name);
    }

    [Fact]
    public async Task A_version_that_was_not_seen_is_not_overwritten()
    {
        await WriteAsync(new Case { Name = "a" });
        var mine = await ReadAsync();
        var theirs = await ReadAsync();
        theirs.Name = "theirs";
        await WriteAsync(theirs);

        mine.Name = "mine";
        var conflict = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(mine));

        Assert.StartsWith("Etag conflict", conflict.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", (await ReadAsync()).Name);
    }

    [Fact]
    public async Task A_star_overwrites_any_version()
    {
        await WriteAsync(new Case { Name = "a" });

        await WriteAsync(new Case { Name = "b", ETag = "*" });

        Assert.Equal("b", (await ReadAsync()).Name);
    }

    [Fact]
    public async Task What_was_deleted_is_not_there()
    {
        await WriteAsync(new Case());

        await _storage.DeleteAsync(["case"], Now);

        Assert.Empty(await _storage.ReadAsync(["case", "other"], Now));
    }

    [Fact]
    public async Task Objects_within_objects_keep_their_types()
    {
        await _storage.WriteAsync(
            new Dictionary<string, object>
            {
                ["state"] = new Dictionary<string, object> { ["case"] = new Case { Name = "a" }, ["count"] = 3 },
            },
            Now);

        var state = Assert.IsType<Dictionary<string, object>>((await _storage.ReadAsync(["state"], Now))["state"]);

        Assert.Equal("a", Assert.IsType<Case>(state["case"]).Name);
        Assert.Equal(3L, state["count"]);
    }

    [Fact]
    public async Task Json_that_looks_like_ours_is_not_taken_for_a_type()
    {
        var foreign = StateJson.Deserialize("""{"value":{"$t":1,"v":{"name":"x"}}}"""u8);
        await _storage.WriteAsync(new Dictionary<string, object> { ["state"] = foreign }, Now);

        var state = (IDictionary<string, object>)(await _storage.ReadAsync(["state"], Now))["state"];

        Assert.Equal("""{"$t":1,"v":{"name":"x"}}""", ActivityJson.ValueAsJson(state["value"]).GetRawText());
    }

    async Task<Case> ReadAsync() => (await _storage.ReadAsync<Case>(["case"], Now))["case"];

    Task WriteAsync(Case value) => _storage.WriteAsync(new Dictionary<string, object> { ["case"] = value }, Now);

    sealed class Case : IStoreItem
    {
        public string? Name { get; set; }

        public string? ETag { get; set; }
    }
}
