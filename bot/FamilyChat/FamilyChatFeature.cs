using FamilyGuide.Bot.Conversations.Access;
using FamilyGuide.Bot.FamilyChat.Assets;
using FamilyGuide.Bot.FamilyChat.Chat;
using FamilyGuide.Bot.FamilyChat.Emergency;
using FamilyGuide.Bot.FamilyChat.Headers;
using FamilyGuide.Bot.FamilyChat.Leaving;
using FamilyGuide.Bot.FamilyChat.Pages;
using FamilyGuide.Bot.FamilyChat.Plain;
using FamilyGuide.Bot.FamilyChat.Privacy;
using FamilyGuide.Bot.FamilyChat.Returning;
using FamilyGuide.Bot.FamilyChat.Trouble;

using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.FamilyChat;

/// <summary>The family's pages.</summary>
static class FamilyChatFeature
{
    public static IServiceCollection AddFamilyChat(this IServiceCollection services)
    {
        services.AddAccessTokens();
        services.AddSingleton<FamilyAddress>();
        services.AddSingleton<WebAssets>();
        services.AddSingleton<PageFrame>();
        services.AddSingleton<ChatPage>();
        services.AddSingleton<EmergencyPage>();
        services.AddSingleton<TroublePage>();
        services.AddSingleton<FamilySessions>();
        services.AddSingleton<PlainSession>();
        services.AddSingleton<PlainCorrespondence>();
        services.AddSingleton<PlainPage>();
        services.AddSingleton<PlainPhotos>();
        services.AddSingleton<PlainEndpoints>();
        services.AddSingleton<PlainRescue>();
        services.AddSingleton<LeaveEndpoints>();
        services.AddSingleton<PrivacyPage>();
        services.AddSingleton<ReturnPage>();
        services.AddSingleton<ReturnEndpoints>();
        return services;
    }

    /// <summary>
    /// Comes first: every answer gets the headers, the emergency page needs nobody, and what those who come after leave
    /// without words, such as <c>QuietErrors</c>, gets words.
    /// </summary>
    public static IApplicationBuilder UseFamilyChat(this IApplicationBuilder app) => app
        .UseMiddleware<PageHeaders>()
        .UseMiddleware<EmergencyFirst>()
        .UseMiddleware<TroubleInWords>();

    public static IEndpointRouteBuilder MapFamilyChat(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (PageSetting page, ChatPage chat) => chat.Get(page));
        routes.MapPost("/session", SessionEndpoint.PostAsync);
        routes.MapGet(
            PlainEndpoints.Path,
            (HttpContext context, PageSetting page, PlainEndpoints plain, string? before, string? look) =>
                plain.GetAsync(context, page, before, look));
        routes.MapPost(
            PlainEndpoints.Path,
            (HttpContext context, PageSetting page, PlainEndpoints plain) => plain.PostAsync(context, page));
        routes.MapPost(
            PlainEndpoints.PhotoPath,
            (HttpContext context, PageSetting page, PlainEndpoints plain) => plain.PostPhotoAsync(context, page));
        routes.MapGet(LeavePage.Path, LeavePage.Get);
        routes.MapGet(
            LeavePage.PlainPath,
            (HttpContext context, PageSetting page, LeaveEndpoints leaving) => leaving.LeavePlainAsync(context, page));
        routes.MapGet("/leaving", (PageSetting page, LeaveEndpoints leaving) => leaving.Explain(page));
        routes.MapPost(
            "/session/end", (HttpContext context, LeaveEndpoints leaving) => leaving.EndSessionAsync(context));
        routes.MapGet(
            PrivacyPage.Path,
            (HttpContext context, PageSetting page, PrivacyPage privacy) =>
                privacy.GetAsync(page, context.RequestAborted));
        routes.MapGet(
            ReturnPage.Path,
            (HttpContext context, PageSetting page, ReturnEndpoints back) => back.Ask(context, page));
        routes.MapPost(
            ReturnPage.Path,
            (HttpContext context, PageSetting page, ReturnEndpoints back) => back.OpenPlainAsync(context, page));
        routes.MapPost("/session/return", (HttpContext context, ReturnEndpoints back) => back.OpenAsync(context));
        routes.MapPost("/session/code", (HttpContext context, ReturnEndpoints back) => back.MakeAsync(context));
        routes.MapGet(
            ReturnPage.CodePath,
            (HttpContext context, PageSetting page, ReturnEndpoints back) => back.OfferPlainAsync(context, page));
        routes.MapPost(
            ReturnPage.CodePath,
            (HttpContext context, PageSetting page, ReturnEndpoints back) => back.MakePlainAsync(context, page));
        routes.MapGet(WebAssets.Root + "{**path}", AssetEndpoint.Get);
        return routes;
    }
}
