using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>
/// Ready answers for a case: on its page with a button, and with scripts found while the words are typed.
/// </summary>
static class AnswersPage
{
    public const string Pattern = "/cases/{id}/answers";

    const string Words = "q";

    /// <summary>What was found, by itself. Nothing of the family's is on it.</summary>
    public static async Task<IResult> ShowAsync(DeskRequest request) =>
        await request.Get<CaseAccess>().FindAsync(request) is (var @case, CaseRelation.Holder)
            ? DeskPage.Of(request, "Ready answers", Found($"/cases/{@case.Id.Value}", @case, request))
            : DeskTrouble.Nothing(request);

    /// <summary>The part of a case's page.</summary>
    public static Markup Part(string path, Case @case, DeskRequest request)
    {
        var words = request.Query(Words);
        return Markup.Of(
            $"""
            <details {(words.Length > 0 ? "open" : "")} id="answers"><summary>Ready answers</summary>
            <form method="get" action="{path}">
            <label>About <input name="{Words}" id="q" value="{words}" dir="auto" maxlength="200"
            autocomplete="off"></label>
            <button>Find</button></form>
            {Found(path, @case, request)}
            </details>
            """);
    }

    static Markup Found(string path, Case @case, DeskRequest request)
    {
        var found = request.Get<ReadyAnswers>().Find(request.Query(Words), @case);
        return Markup.Of(
            $"""
            <div id="found" aria-live="polite">{DeskParts.Each(found, answer => Answer(path, answer, request))}</div>
            """);
    }

    static Markup Answer(string path, ReadyAnswer answer, DeskRequest request) => Markup.Of(
        $"""
        <article class="answer"><h3 dir="auto">{answer.Title}</h3>
        <p class="text" dir="auto">{answer.Text}</p>
        {(answer.IsStale
            ? DeskParts.Wrong("It should have been checked by now, so it can't be sent.")
            : DeskPage.Button(
                request,
                $"{path}/answer",
                "Send this",
                Markup.Of($"{DeskParts.Hidden("entry", answer.Id)}{DeskParts.Hidden("key", RandomName.New())}")))}
        </article>
        """);
}
