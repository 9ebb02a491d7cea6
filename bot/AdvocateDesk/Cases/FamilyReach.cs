using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Conversations.Deliveries;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Cases;

/// <summary>Whether what is written here comes to where the family writes from.</summary>
static class FamilyReach
{
    /// <summary>Empty while nothing is wrong, and for the chat on our own page.</summary>
    public static async Task<Markup> NoticeAsync(Case @case, DeskRequest request)
    {
        var state = await request.Get<IDeliveryBook>().FindDeliveryAsync(@case.Conversation, request.Aborted);
        var notice = state switch
        {
            null => null,
            { Trouble: DeliveryTrouble.None, Attempts: > 1 } =>
                "Their messaging app does not take your messages just now. They are sent again by themselves.",
            { Trouble: DeliveryTrouble.Blocked } =>
                "They have blocked us in their app, or left it: nothing arrives there.",
            { Trouble: DeliveryTrouble.WindowClosed } =>
                "They wrote more than a day ago. Until they write again, their app lets nothing through; "
                + "then they get it.",
            { Trouble: DeliveryTrouble.Refused } => "Their app did not take the last message. Write it in other words.",
            { Trouble: DeliveryTrouble.GivenUp } =>
                "Nothing has come through to their app for hours. They get it when they write again.",
            { Trouble: DeliveryTrouble.Held } =>
                "They wrote more than three hours ago. If they allowed it, their app said that there is something new; "
                + "they get it when they write again.",
            { Trouble: DeliveryTrouble.Stopped } => "They wrote STOP to their app: nothing is sent there any more.",
            _ => null,
        };
        return notice is null
            ? Markup.Empty
            : DeskParts.Wrong(notice);
    }
}
