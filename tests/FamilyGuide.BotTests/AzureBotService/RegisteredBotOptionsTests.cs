using FamilyGuide.Bot.Channels.AzureBotService;

namespace FamilyGuide.BotTests.AzureBotService;

/// <summary>A registration that could take in what families write and not answer stops the start.</summary>
public sealed class RegisteredBotOptionsTests
{
    const string Id = "01234567-89ab-cdef-0123-456789abcdef";

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(Id, null, "password", null)]
    [InlineData(Id, "MultiTenant", "password", null)]
    [InlineData(Id, "singletenant", "password", "tenant")]
    [InlineData(Id, "UserAssignedMSI", null, "tenant")]
    public void What_is_complete_starts(string? id, string? type, string? password, string? tenant) =>
        Assert.True(Check(id, type, password, tenant).Succeeded);

    [Theory]
    [InlineData(null, null, "password", null, "MicrosoftAppId is not")]
    [InlineData("my-bot", null, "password", null, "MicrosoftAppId must be")]
    [InlineData(Id, null, null, null, "MicrosoftAppPassword must be set")]
    [InlineData(Id, "MultiTenant", " ", null, "MicrosoftAppPassword must be set")]
    [InlineData(Id, "SingleTenant", "password", null, "MicrosoftAppTenantId must be set")]
    [InlineData(Id, "SingleTenant", null, "tenant", "MicrosoftAppPassword must be set")]
    [InlineData(Id, "UserAssignedMSI", null, null, "MicrosoftAppTenantId must be set")]
    [InlineData(Id, "UserAssignedMSI", "password", "tenant", "MicrosoftAppPassword must not be set")]
    [InlineData(Id, "Whatever", "password", null, "MicrosoftAppType must be")]
    public void What_is_not_says_what_to_set(string? id, string? type, string? password, string? tenant, string line) =>
        Assert.Contains(line, Check(id, type, password, tenant).FailureMessage, StringComparison.Ordinal);

    static Microsoft.Extensions.Options.ValidateOptionsResult Check(
        string? id, string? type, string? password, string? tenant) =>
        new RegisteredBotOptionsRules().Validate(name: null, new()
        {
            MicrosoftAppId = id,
            MicrosoftAppType = type,
            MicrosoftAppPassword = password,
            MicrosoftAppTenantId = tenant,
        });
}
