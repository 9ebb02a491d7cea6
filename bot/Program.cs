using FamilyGuide.Bot.Conversations;
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
    .AddDialogs();

var app = builder.Build();
app.UseMiddleware<QuietErrors>();
app.MapHealth();
return await app.RunUntilStoppedAsync();
