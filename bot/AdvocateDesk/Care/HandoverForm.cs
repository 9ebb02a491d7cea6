using FamilyGuide.Bot.AdvocateDesk.Cases;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Care;

/// <summary>Asks what becomes of the talks of somebody who goes; nothing on it holds them up.</summary>
/// <param name="request">Theirs.</param>
/// <param name="own">Their talks, which are not over.</param>
/// <param name="colleagues">Who is there.</param>
/// <param name="isLeaving">They sign out; otherwise their duty ends.</param>
sealed class HandoverForm(
    DeskRequest request, IReadOnlyList<Case> own, IReadOnlyList<Colleague> colleagues, bool isLeaving)
{
    public const string Leave = "leave";
    public const string How = "how";
    public const string GiveBack = "queue";
    public const string Keep = "keep";

    /// <summary>Whoever takes the next case from the queue.</summary>
    public const string Queue = "";

    string Then => isLeaving ? "sign out" : "end my duty";

    public static string NoteOf(Case @case) => $"note-{@case.Id.Value}";

    public static string ToOf(Case @case) => $"to-{@case.Id.Value}";

    public IResult Show(bool isWrong = false) => DeskPage.Of(
        request,
        isLeaving ? "Before you sign out" : "Hand over",
        own.Count == 0 ? Over() : Choices(isWrong),
        isWrong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    Markup Choices(bool isWrong) => Markup.Of(
        $"""
        {(isWrong
            ? DeskParts.Wrong("Each talk needs a note, and the queue or a colleague. Nothing was handed over yet.")
            : Markup.Empty)}
        <p>You have talks that are not over. Leave a line for whoever goes on. Each family is told that somebody else
        goes on; they don't see the note.</p>
        <form method="post" action="{HandoverPage.Path}">{DeskPage.Token(request)}{Leaving}
        {DeskParts.Each(own, Fields)}
        <button class="main">Hand over and {Then}</button></form>
        <h2>Or without a note</h2>
        <section class="duty"><p>All of them wait again, before whoever came later, and their families are told.</p>
        {Button(GiveBack, $"Give them back and {Then}")}</section>
        <section class="duty"><p>{(isLeaving
            ? "They stay yours. Go on with them in another browser within two minutes: after that they wait again."
            : "They stay yours as long as you have them open. Nobody is told any more that you are here.")}</p>
        {Button(Keep, $"Keep them and {Then}")}</section>
        <p><a href="/">{(isLeaving ? "Stay signed in" : "Stay on duty")}</a></p>
        """);

    /// <summary>They have ended meanwhile, or somebody came back to this page.</summary>
    Markup Over() => Markup.Of(
        $"""
        <p>None of your talks is under way.</p>
        {Button(Keep, "Sign out")}
        <p><a href="/">Stay signed in</a></p>
        """);

    Markup Leaving => isLeaving ? DeskParts.Hidden(Leave, "yes") : Markup.Empty;

    Markup Button(string how, string title) => DeskPage.Button(
        request, HandoverPage.Path, title, Markup.Of($"{Leaving}{DeskParts.Hidden(How, how)}"));

    Markup Fields(Case @case) => Markup.Of(
        $"""
        <fieldset class="card {CaseText.NameOf(@case.Request.Severity)}"><legend>{CaseText.Head(@case)}</legend>
        <label>What the next one should know
        <textarea name="{NoteOf(@case)}" rows="3" maxlength="2000" required
        dir="auto">{request.Field(NoteOf(@case))}</textarea></label>
        <label>Who goes on <select name="{ToOf(@case)}"><option value="{Queue}">The queue</option>
        {DeskParts.Each(
            colleagues.Where(one => !@case.Content.Avoids.Contains(one.Member.Id, StringComparer.Ordinal)),
            one => DeskParts.Option(one.Member.Id, one.Member.Name))}</select></label>
        </fieldset>
        """);
}
