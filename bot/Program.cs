using FamilyGuide.Bot;
using FamilyGuide.Bot.AdvocateDesk;
using FamilyGuide.Bot.Channels.AzureBotService;
using FamilyGuide.Bot.Channels.DirectLine;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.FamilyChat;
using FamilyGuide.Bot.Operations;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Dialogs;
using FamilyGuide.Knowledge;

return await Start.RunUntilStoppedAsync(() =>
{
    var builder = WebApplication.CreateSlimBuilder(
        new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddListeners();
    builder.Services
        .AddKnowledge(new() { ContentFolder = builder.Environment.IsDevelopment() ? Checkout.Content : null })
        .AddDialogs()
        .AddStorage(builder.Configuration)
        .AddConversations()
        .AddDirectLine(builder.Configuration)
        .AddFamilyChat()
        .AddBotEndpoint()
        .AddDraining();

    var app = builder.Build();
    app.UseListeners();
    app.UseFamilyChat();
    app.UseMiddleware<QuietErrors>();
    app.UseMiddleware<RequestLimit>();
    app.UseMiddleware<DrainingAnswers>();
    app.MapWhen(context => context.IsForDesk(), desk => desk.MapDesk());
    app.MapHealth();
    app.MapDirectLine();
    app.MapFamilyChat();
    app.MapBotEndpoint();
    return app;
});
