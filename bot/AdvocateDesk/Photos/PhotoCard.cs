using FamilyGuide.Bot.AdvocateDesk.Gate;
using FamilyGuide.Bot.AdvocateDesk.Pages;
using FamilyGuide.Bot.Conversations.Cases;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.AdvocateDesk.Photos;

/// <summary>What a case's holder reads about photos: whether one is asked for, and what comes of it.</summary>
static class PhotoCard
{
    public const string NoPlace =
        "No photo can be asked for here: it would need an address of its own, FamilyGuide:PhotosUrl.";

    public static Markup Of(string path, Case @case, DeskRequest request)
    {
        if (PhotoDoor.OriginOf(request.Http) is null)
        {
            return Markup.Empty;
        }

        var asking = CaseAsking.Of(@case, request.Get<TimeProvider>().GetUtcNow());
        return asking is null
            ? Markup.Of(
                $"""
                <details id="photo"><summary>Photo or document</summary>
                <p class="soft">Ask only for what you must see. The family decides, and is told so. A document comes as
                a photo of its page. Place, time and maker are taken out; what the picture shows stays. It is gone after
                seven days, or when you close the case.</p>
                {DeskPage.Button(request, $"{path}/photo", "Ask for a photo or a document")}
                </details>
                """)
            : Markup.Of(
                $"""
                <section class="card" id="photo"><p>The family is asked for a photo, since
                <time datetime="{asking.Since:O}">{asking.Since:HH:mm}</time> UTC and for a day. It can send
                {asking.Left} more.</p>
                {DeskPage.Button(request, $"{path}/photo/back", "I need no photo any more")}
                </section>
                """);
    }

    /// <summary>Opens beside the desk, and can't reach the page that it was opened from.</summary>
    public static Markup Link(string path, CaseLine line) => line.IsPhoto
        ? Markup.Of(
            $"""<a href="{path}/photos/{line.Sequence}" target="_blank" rel="noopener noreferrer">Open</a>""")
        : Markup.Empty;
}
