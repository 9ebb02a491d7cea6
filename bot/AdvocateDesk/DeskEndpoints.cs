using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Care;
using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Duty;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Load;
using FamilyGuide.Bot.AdvocateDesk.Notices;
using FamilyGuide.Bot.AdvocateDesk.Numbers;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.AdvocateDesk.Photos;
using FamilyGuide.Bot.AdvocateDesk.Queue;
using static FamilyGuide.Bot.AdvocateDesk.Gate.DeskEndpoint;

namespace FamilyGuide.Bot.AdvocateDesk;

/// <summary>Everything that can be asked of the desk, and by whom. What is not here does not exist.</summary>
static class DeskEndpoints
{
    public static IReadOnlyList<DeskEndpoint> All { get; } =
    [
        Get(DeskAssets.StylesPattern, Access.Anybody, DeskAssets.StylesAsync),
        Get(DeskAssets.ScriptPattern, Access.Anybody, DeskAssets.ScriptAsync),
        Get(DeskAssets.PasskeysPattern, Access.Anybody, DeskAssets.PasskeysAsync),

        Get(SignInPage.Path, Access.Anybody, SignInPage.AskAsync),
        Post(SignInPage.Path, Access.Anybody, SignInPage.EnterAsync),
        Post(PasskeyPages.AskToEnterPath, Access.Anybody, PasskeyPages.AskToEnterAsync),
        Post(PasskeyPages.EnterPath, Access.Anybody, PasskeyPages.EnterAsync),
        Post(SignInPage.OutPath, Access.Locked, SignInPage.LeaveAsync),
        Get(InvitationPage.Pattern, Access.Anybody, InvitationPage.AskAsync),
        Post(InvitationPage.Pattern, Access.Anybody, InvitationPage.AcceptAsync),
        Get(LockPage.Path, Access.Locked, LockPage.AskAsync),
        Post(LockPage.Path, Access.Locked, LockPage.OpenAsync),
        Post(LockPage.HidePath, Access.Locked, LockPage.HideAsync),
        Post(SureAgainPage.Path, Access.SignedIn, SureAgainPage.AnswerAsync),

        Get("/", Access.SignedIn, HomeAsync),
        Post(LockPage.HerePath, Access.SignedIn, LockPage.IsHereAsync),
        Get("/queue/state", Access.With(Permission.SeeQueue), QueuePage.StateAsync) with { IsByItself = true },
        Post(QueuePage.DutyPath, Access.With(Permission.Claim), QueuePage.SetDutyAsync),
        Get(HandoverPage.Path, Access.With(Permission.Claim), HandoverPage.ShowAsync),
        Post(HandoverPage.Path, Access.With(Permission.Claim), HandoverPage.HandOverAsync),
        Post(BreakCard.EndPath, Access.With(Permission.Claim), BreakCard.EndAsync),

        Post("/cases/{id}/claim", Access.With(Permission.Claim), CaseActions.ClaimAsync),
        Get("/cases/{id}", Access.SignedIn, CasePage.ShowAsync),
        Get("/cases/{id}/events", Access.SignedIn, CaseEvents.FollowAsync) with { IsByItself = true },
        Post("/cases/{id}/typing", Access.With(Permission.Speak), CaseEvents.TypeAsync),
        Post("/cases/{id}/say", Access.With(Permission.Speak), CaseActions.SayAsync),
        Post("/cases/{id}/answer", Access.With(Permission.Speak), CaseActions.AnswerAsync),
        Post("/cases/{id}/safe", Access.With(Permission.Speak), CaseActions.AskSafeAsync),
        Post("/cases/{id}/ticket", Access.With(Permission.Speak), CaseActions.ReferAsync),
        Post("/cases/{id}/note", Access.With(Permission.Speak), CaseActions.NoteAsync),
        Post("/cases/{id}/translate", Access.With(Permission.Interpret), CaseActions.TranslateAsync),
        Post("/cases/{id}/pass", Access.With(Permission.Speak), CaseActions.PassOnAsync),
        Post("/cases/{id}/conflict", Access.With(Permission.Speak), CaseActions.RecuseAsync),
        Post("/cases/{id}/other-side", Access.With(Permission.Speak), CaseActions.OpposeAsync),
        Post("/cases/{id}/offer", Access.With(Permission.Speak), CaseActions.OfferAsync),
        Post("/cases/{id}/interpreter", Access.With(Permission.Speak), CaseActions.InviteInterpreterAsync),
        Post(PhotoActions.AskPattern, Access.With(Permission.Speak), PhotoActions.AskAsync),
        Post(PhotoActions.TakeBackPattern, Access.With(Permission.Speak), PhotoActions.TakeBackAsync),
        Get(PhotoActions.OpenPattern, Access.SignedIn, PhotoActions.OpenAsync),
        Get(AnswersPage.Pattern, Access.With(Permission.Speak), AnswersPage.ShowAsync),
        Post("/cases/{id}/end", Access.With(Permission.Speak), CaseActions.EndAsync),
        Post("/cases/{id}/close", Access.With(Permission.Speak), CaseActions.CloseAsync),
        Get("/cases/{id}/glass", Access.With(Permission.BreakGlass), CaseActions.AskForReasonAsync),
        Post("/cases/{id}/glass", Access.With(Permission.BreakGlass), CaseActions.BreakGlassAsync),

        Get(ShiftsPage.Path, Access.SignedIn, ShiftsPage.ShowAsync),
        Post("/shifts/add", Access.With(Permission.ManageShifts), ShiftsPage.AddAsync),
        Post("/shifts/remove", Access.With(Permission.ManageShifts), ShiftsPage.RemoveAsync),
        Post("/shifts/close", Access.With(Permission.ManageShifts), ShiftsPage.CloseAsync),
        Post("/shifts/open", Access.With(Permission.ManageShifts), ShiftsPage.OpenAsync),

        Get(PeoplePage.Path, Access.With(Permission.ManageStaff), PeoplePage.ShowAsync),
        Post("/people/invite", Access.With(Permission.ManageStaff), PeoplePage.InviteAsync) with
        {
            NeedsSureness = true,
        },
        Post("/people/withdraw", Access.With(Permission.ManageStaff), PeoplePage.WithdrawAsync),
        Get(PersonPage.Pattern, Access.With(Permission.ManageStaff), PersonPage.ShowAsync),
        Post(PersonPage.Pattern, Access.With(Permission.ManageStaff), PersonPage.ChangeAsync) with
        {
            NeedsSureness = true,
        },
        Post("/people/{id}/disable", Access.With(Permission.ManageStaff), PeoplePage.DisableAsync) with
        {
            NeedsSureness = true,
        },
        Post("/people/{id}/enable", Access.With(Permission.ManageStaff), PeoplePage.EnableAsync) with
        {
            NeedsSureness = true,
        },

        Get(LoadPage.Path, Access.With(Permission.SeeLoad), LoadPage.ShowAsync),
        Get(NumbersPage.Path, Access.With(Permission.SeeNumbers), NumbersPage.ShowAsync),
        Get(NumbersPage.FilePath, Access.With(Permission.SeeNumbers), NumbersPage.SaveAsync) with
        {
            NeedsSureness = true,
        },
        Get("/log", Access.With(Permission.ReadAudit), LogPage.ShowAsync),
        Get("/knowledge", Access.SignedIn, KnowledgePage.ShowAsync),
        Get(MePage.Path, Access.SignedIn, MePage.ShowAsync),
        Post("/me/end", Access.SignedIn, MePage.EndAsync),
        Post(NoticesCard.Path, Access.SignedIn, NoticesCard.KeepAsync) with { NeedsSureness = true },
        Post(AddressCard.CodePath, Access.SignedIn, AddressCard.ConfirmAsync) with { NeedsSureness = true },
        Post(AddressCard.AgainPath, Access.SignedIn, AddressCard.SendAgainAsync) with { NeedsSureness = true },
        Post(PasskeyPages.AskToAddPath, Access.SignedIn, PasskeyPages.AskToAddAsync) with { NeedsSureness = true },
        Post(PasskeyPages.AddPath, Access.SignedIn, PasskeyPages.AddAsync) with { NeedsSureness = true },
        Post(PasskeyPages.RemovePath, Access.SignedIn, PasskeyPages.RemoveAsync) with { NeedsSureness = true },
    ];

    /// <summary>Everybody begins where their work is.</summary>
    static Task<IResult> HomeAsync(DeskRequest request) => request.Member switch
    {
        var member when member.May(Permission.SeeQueue) || member.May(Permission.Interpret) =>
            QueuePage.ShowAsync(request),
        var member when member.May(Permission.ManageStaff) => PeoplePage.ShowAsync(request),
        _ => MePage.ShowAsync(request),
    };
}
