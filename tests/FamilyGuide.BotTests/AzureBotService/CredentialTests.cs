using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FamilyGuide.BotTests.WholeProgram;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>A bot of each kind gets its tokens where its kind does.</summary>
public sealed class CredentialTests(SingleTenantBot tenant, ManagedBot managed)
    : IClassFixture<SingleTenantBot>, IClassFixture<ManagedBot>
{
    [Fact]
    public async Task A_single_tenant_bot_logs_in_at_its_own_tenant()
    {
        await IsAnsweredAsync(tenant);

        Assert.StartsWith($"{SingleTenantBot.Tenant}&", tenant.Cloud.LoginForms.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_with_a_managed_identity_has_no_password()
    {
        await IsAnsweredAsync(managed);

        Assert.Contains("api-version", managed.Cloud.LoginForms.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_skill_manifest_says_who_the_bot_is_and_where()
    {
        var program = tenant.Program;

        var manifest = await program.Http.GetFromJsonAsync<JsonObject>(
            new Uri(program.Url, "/manifest/familyguide-2.2.json"), TestContext.Current.CancellationToken);

        var endpoint = Assert.Single(manifest!["endpoints"]!.AsArray());
        Assert.Equal(LoopbackCloud.AppId, (string?)endpoint!["msAppId"]);
        Assert.Equal(new Uri(program.Url, "/api/messages").AbsoluteUri, (string?)endpoint["endpointUrl"]);
        Assert.Equal(
            "https://schemas.botframework.com/schemas/skills/v2.2/skill-manifest.json", (string?)manifest["$schema"]);
        Assert.All(
            (string[])["$id", "name", "publisherName", "version"],
            name => Assert.NotEqual("", (string?)manifest[name] ?? ""));
    }

    [Fact]
    public async Task Without_a_registration_there_is_no_manifest()
    {
        await using var program = await StartedProgram.StartAsync(TestContext.Current.CancellationToken);

        using var answer = await program.Http.GetAsync(
            new Uri(program.Url, "/manifest/familyguide-2.2.json"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    static async Task IsAnsweredAsync(CloudBot bot)
    {
        var activity = bot.Says("How do I report that my grandson is in Syria?");
        Assert.Equal(200, await bot.PostAsync(activity, bot.Cloud.NewToken()));
        Assert.NotNull(await bot.Cloud.NextAsync((string)activity["conversation"]!["id"]!));
    }
}

public sealed class SingleTenantBot : CloudBot
{
    public const string Tenant = "4d0cf0e0-1111-4222-8333-444455556666";

    private protected override IEnumerable<(string Name, string Value)> More(LoopbackCloud cloud) =>
        [("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", Tenant)];
}

public sealed class ManagedBot : CloudBot
{
    private protected override IEnumerable<(string Name, string Value)> More(LoopbackCloud cloud) =>
    [
        ("MicrosoftAppType", "UserAssignedMSI"),
        ("MicrosoftAppTenantId", SingleTenantBot.Tenant),
        ("MicrosoftAppPassword", ""),
        ("IDENTITY_ENDPOINT", new Uri(cloud.Url, "/msi/token").OriginalString),
        ("IDENTITY_HEADER", LoopbackCloud.IdentityHeader),
    ];
}
