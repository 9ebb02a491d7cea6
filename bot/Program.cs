using FamilyGuide.Bot.Channels.DirectLine;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.FamilyChat;
using FamilyGuide.Bot.Operations;
using FamilyGuide.Bot.Storage;
using FamilyGuide.Dialogs;
using FamilyGuide.Knowledge;

var builder = WebApplication.CreateSlimBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddListeners();
builder.Services
    .AddStorage(builder.Configuration)
    .AddConversations()
    .AddKnowledge()
    .AddDialogs()
    .AddDirectLine(builder.Configuration)
    .AddFamilyChat();

var app = builder.Build();
app.UseFamilyChat();
app.UseMiddleware<QuietErrors>();
app.MapHealth();
app.MapDirectLine();
app.MapFamilyChat();
return await app.RunUntilStoppedAsync();
