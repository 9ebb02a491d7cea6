using FamilyGuide.Bot;
using FamilyGuide.Bot.AdvocateDesk;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.Channels;
using FamilyGuide.Bot.Channels.AzureBotService;
using FamilyGuide.Bot.Channels.DirectLine;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.FamilyChat;
using FamilyGuide.Bot.FamilyChat.Emergency;
using FamilyGuide.Bot.Operations;
using FamilyGuide.Bot.Operations.Telemetry;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.Knowledge;

return CommandLine.IsVerb(args)
    ? await CommandLine.RunAsync(
        args, Prepare, AuditVerb.Create(Prepare), DeskVerb.Create(Prepare), EmergencyVerb.Create())
    : await Start.RunUntilStoppedAsync(() => Serve(Prepare(args)));

static WebApplicationBuilder Prepare(string[] settings)
{
    var builder = WebApplication.CreateSlimBuilder(
        new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
    builder.AddQuietLogs();
    builder.AddListeners();
    builder.Services
        .AddTelemetry(builder.Configuration)
        .AddKnowledge(new() { ContentFolder = builder.Environment.IsDevelopment() ? Checkout.Content : null })
        .AddDialogs(RetentionOptions.KeptDays(builder.Configuration))
        .AddClu(builder.Configuration)
        .AddStorage(builder.Configuration)
        .AddConversations()
        .AddUpkeep(builder.Configuration)
        .AddDirectLine(builder.Configuration)
        .AddFamilyChat()
        .AddAdvocateDesk(builder.Configuration)
        .AddMessagingChannels(builder.Configuration)
        .AddBotEndpoint(builder.Configuration)
        .AddDraining();
    return builder;
}

static WebApplication Serve(WebApplicationBuilder builder)
{
    var app = builder.Build();
    app.UseListeners();
    app.MapWhen(context => context.IsForDesk(), desk => desk.MapDesk(Guards.UseGuards));
    app.UseFamilyChat();
    app.UseGuards();
    app.MapHealth();
    app.MapDirectLine();
    app.MapMessagingChannels();
    app.MapFamilyChat();
    app.MapBotEndpoint();
    return app;
}
