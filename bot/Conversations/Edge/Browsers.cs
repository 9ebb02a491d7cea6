namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>Tells a person who opens a page from a program that calls an address.</summary>
static class Browsers
{
    public static bool WantPage(HttpRequest request) => request.GetTypedHeaders().Accept.Any(
        accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
