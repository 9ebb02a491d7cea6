using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Audit;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Duty;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Notices;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Photos;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Upkeep;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Handoff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.AdvocateDesk;

/// <summary>The advocates' app. It shares the store with the families' pages, and nothing else.</summary>
static class DeskFeature
{
    /// <summary>Where ASP.NET Core keeps the endpoints of the whole program; the desk has its own.</summary>
    const string SharedRoutes = "__GlobalEndpointRouteBuilder";

    public static IServiceCollection AddAdvocateDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<StaffMember>(identity =>
            {
                identity.Password = new()
                {
                    RequiredLength = PasswordRules.Shortest,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 1,
                };
            })
            .AddUserStore<StaffStore>()
            .AddPasswordValidator<PasswordRules>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<FamilyGuideOptions>>(AskOnlyForOurs);
        return services
            .Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordRules.Rounds)
            .AddSingleton<StaffBook>()
            .AddSingleton<IPasswordHasher<StaffMember>, PasswordHasher<StaffMember>>()
            .AddSingleton<SignIn>()
            .AddScoped<IPasskeyHandler<StaffMember>, PasskeyHandler<StaffMember>>()
            .AddScoped<Passkeys>()
            .AddScoped<Invitations>()
            .AddScoped<FirstAdministrator>()
            .AddSingleton<IStartNotice, FirstNotice>()
            .AddSingleton<DeskSessions>()
            .AddSingleton<AuditTrail>()
            .AddSingleton<IForgetsInTime, AuditRetention>()
            .AddNotices(configuration)
            .AddSingleton<HardTalkBook>()
            .AddSingleton<Colleagues>()
            .AddSingleton<CaseText>()
            .AddSingleton<CaseAccess>()
            .AddSingleton<CaseLines>()
            .AddSingleton<PhotoTickets>()
            .AddSingleton<ReadyAnswers>()
            .AddSingleton<HandoffSummaries>()
            .AddSingleton<ReferralTickets>()
            .AddSingleton<ShiftBook>()
            .AddSingleton<DutyBoard>()
            .AddSingleton<IHandoffDesk>(provider => provider.GetRequiredService<DutyBoard>())
            .AddHostedService(provider => provider.GetRequiredService<DutyBoard>())
            .AddSingleton<CaseClock>()
            .AddHostedService(provider => provider.GetRequiredService<CaseClock>())
            .ConfigureHttpJsonOptions(json =>
                json.SerializerOptions.TypeInfoResolverChain.Insert(0, CaseEventJson.Default));
    }

    /// <summary>A passkey works at this desk's address alone, and its device makes sure that it is its owner.</summary>
    static void AskOnlyForOurs(IdentityPasskeyOptions passkeys, IOptions<FamilyGuideOptions> addresses)
    {
        var desk = addresses.Value.DeskUrl;
        passkeys.ServerDomain = desk.Host;
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.AttestationConveyancePreference = "none";
        passkeys.ValidateOrigin = answer => ValueTask.FromResult(
            !answer.CrossOrigin && answer.Origin == desk.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>The desk's door: nothing of the families' pages is behind it.</summary>
    /// <param name="desk">What comes in through it.</param>
    /// <param name="useGuards">Adds what looks at every request of the program, and leaves the words to us.</param>
    public static void MapDesk(this IApplicationBuilder desk, Action<IApplicationBuilder>? useGuards = null)
    {
        desk.UseMiddleware<PageHeaders>();
        desk.MapWhen(PhotoDoor.IsAsked, photos =>
        {
            useGuards?.Invoke(photos);
            photos.Run(PhotoDoor.AnswerAsync);
        });
        desk.UseMiddleware<DeskWords>();
        useGuards?.Invoke(desk);
        desk.Properties.Remove(SharedRoutes);
        desk.Use((context, next) =>
        {
            context.SetEndpoint(null);
            return next(context);
        });
        desk.UseRouting();
        desk.UseEndpoints(routes =>
        {
            foreach (var endpoint in DeskEndpoints.All)
            {
                routes.MapMethods(
                    endpoint.Pattern,
                    [endpoint.Method],
                    async http => await (await DeskGate.AnswerAsync(endpoint, http)).ExecuteAsync(http));
            }
        });
        desk.Run(context => DeskTrouble.Nothing(DeskRequest.OfNobody(context)).ExecuteAsync(context));
    }
}
