using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>Ways in which a case goes on with somebody else.</summary>
static class CaseExits
{
    /// <param name="path">The case's.</param>
    /// <param name="colleagues">Whom one may ask.</param>
    /// <param name="others">One's own other cases, of now and before.</param>
    /// <param name="request">The holder's.</param>
    public static Markup Of(
        string path, IReadOnlyList<StaffMember> colleagues, IReadOnlyList<Case> others, DeskRequest request) =>
        Markup.Of(
            $"""
            <details><summary>Hand on, or let somebody join</summary>
            {Passing(path, colleagues, request)}
            </details>
            <details><summary>Ticket to somebody else</summary>
            {Ticket(path, request)}
            </details>
            <details><summary>Conflict</summary>
            {DeskPage.Button(request, $"{path}/conflict", "I know somebody in this case: hand it on, never to me")}
            {OtherSide(path, others, request)}
            </details>
            """);

    static Markup Passing(string path, IReadOnlyList<StaffMember> colleagues, DeskRequest request)
    {
        var lanes = Enum.GetValues<Lane>().Select(lane => DeskParts.Option($"{lane}", CaseText.NameOf(lane)));
        return Markup.Of(
            $"""
            <form method="post" action="{path}/pass">{DeskPage.Token(request)}
            <label>Back to the queue, for {DeskParts.Select("lane", lanes)}</label>
            <button>Hand on</button></form>
            <form method="post" action="{path}/offer">{DeskPage.Token(request)}
            <label>Ask a colleague to take over {Who(colleagues, Permission.Claim)}</label>
            <button>Ask</button></form>
            <form method="post" action="{path}/interpreter">{DeskPage.Token(request)}
            <label>Let an interpreter join {Who(colleagues, Permission.Interpret)}</label>
            <button>Let join</button></form>
            """);
    }

    static Markup Ticket(string path, DeskRequest request)
    {
        var to = request.Get<ReferralTickets>().To.Select(one => DeskParts.Option(one.Id, one.Title));
        return Markup.Of(
            $"""
            <form method="post" action="{path}/ticket">{DeskPage.Token(request)}
            {DeskParts.Hidden("key", RandomName.New())}
            <label>To {DeskParts.Select("to", to)}</label>
            <button>Send the family a ticket</button></form>
            <p class="soft">The family carries it: the contact, and words to show there in both languages. Nobody there
            is told anything by us.</p>
            """);
    }

    static Markup OtherSide(string path, IReadOnlyList<Case> others, DeskRequest request) => others.Count == 0
        ? Markup.Empty
        : Markup.Of(
            $"""
            <form method="post" action="{path}/other-side">{DeskPage.Token(request)}
            <label>The other side of this family's quarrel is
            {DeskParts.Select("other", others.Select(other => DeskParts.Option(other.Id.Value, Short(other, request))))}
            </label>
            <button>Hand this one on, and keep both apart</button></form>
            <p class="soft">Whoever has helped one family never gets the other. Neither family is told of the other.</p>
            """);

    static string Short(Case other, DeskRequest request) =>
        $"{CaseText.LanguageOf(other)}, {CaseText.NameOf(other.Content.Lane)}, {CaseText.NameOf(other.Status)}, "
        + $"asked: {request.Get<CaseText>().Waited(other)}";

    static Markup Who(IEnumerable<StaffMember> colleagues, Permission permission) => DeskParts.Select(
        "to",
        colleagues.Where(member => member.May(permission)).Select(member => DeskParts.Option(member.Id, member.Name)));
}
