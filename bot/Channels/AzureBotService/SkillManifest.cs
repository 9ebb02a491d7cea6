using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Channels.AzureBotService;

/// <summary>
/// What another bot has to know to use this one as a skill, in version 2.2 of Microsoft's form. Which bots may is a
/// setting (<see cref="BotServiceOptions.AllowedCallers"/>).
/// </summary>
static class SkillManifest
{
    public const string Path = "/manifest/familyguide-2.2.json";

    const string Schema = "https://schemas.botframework.com/schemas/skills/v2.2/skill-manifest.json";

    public static void MapSkillManifest(this IEndpointRouteBuilder app, string messagesPath)
    {
        var services = app.ServiceProvider;
        var site = services.GetRequiredService<IOptions<FamilyGuideOptions>>().Value;
        var bot = services.GetRequiredService<IOptions<RegisteredBotOptions>>().Value;
        var json = Write(site, bot.MicrosoftAppId!, messagesPath).ToJsonString();
        app.MapGet(Path, () => Results.Text(json, "application/json"));
    }

    static JsonObject Write(FamilyGuideOptions site, string appId, string messagesPath) => new()
    {
        ["$schema"] = Schema,
        ["$id"] = "FamilyGuideBot",
        ["name"] = "FamilyGuideBot",
        ["publisherName"] = site.Operator is { Length: > 0 } name ? name : "FamilyGuideBot",
        ["version"] = "1.0",
        ["description"] = "Answers relatives of people who are held in north-east Syria, with dates and sources.",
        ["privacyUrl"] = new Uri(site.Url, "/privacy").AbsoluteUri,
        ["tags"] = new JsonArray("families", "repatriation", "Syria"),
        ["endpoints"] = new JsonArray(new JsonObject
        {
            ["name"] = "default",
            ["protocol"] = "BotFrameworkV3",
            ["description"] = "The bot",
            ["endpointUrl"] = new Uri(site.Url, messagesPath).AbsoluteUri,
            ["msAppId"] = appId,
        }),
        ["activities"] = new JsonObject
        {
            ["message"] = new JsonObject
            {
                ["type"] = "message",
                ["description"] = "What a family asks, in their own words; the answer comes in their language.",
            },
        },
    };
}
