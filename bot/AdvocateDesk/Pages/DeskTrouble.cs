using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Pages;

/// <summary>What the desk says when something can't be done. Nothing of it depends on what there is.</summary>
static class DeskTrouble
{
    public static IResult Nothing(DeskRequest request) => Say(
        request, "There is nothing here", "Or it is not for you.", StatusCodes.Status404NotFound);

    public static IResult SignedOut(DeskRequest request) => Say(
        request,
        "You are signed out",
        "What you typed was not sent. Sign in, and type it again.",
        StatusCodes.Status401Unauthorized);

    public static IResult Forged(DeskRequest request) => Say(
        request,
        "This form is not one of ours",
        "Load the page again and repeat what you did. Nothing was changed.",
        StatusCodes.Status400BadRequest);

    /// <summary>Somebody else was faster.</summary>
    public static IResult Conflict(DeskRequest request, string words) =>
        Say(request, "That is no longer possible", words, StatusCodes.Status409Conflict);

    public static IResult Wrong(DeskRequest request, string words) =>
        Say(request, "That can't be done like this", words, StatusCodes.Status400BadRequest);

    /// <summary>Before anybody knew who asks.</summary>
    public static IResult Broken(DeskRequest request, int status) => status switch
    {
        StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => Say(
            request, "Not just now", "What you did was not done. Wait a moment, and try again.", status),
        >= StatusCodes.Status500InternalServerError => Say(
            request, "Something is broken", "What you did was probably not done. Look, and try again.", status),
        _ => Say(request, "There is nothing here", "Or it can't be asked like this.", status),
    };

    static IResult Say(DeskRequest request, string title, string words, int status) => DeskPage.Of(
        request, title, Markup.Of($"<p>{words}</p><p><a href=\"/\">To the desk</a></p>"), status);
}
