using System.Net.Mime;
using FamilyGuide.Bot.Channels.Messaging;

namespace FamilyGuide.Bot.Channels.Meta;

/// <summary>Meta asks once whether an address is ours: it says our word, and wants its own back.</summary>
static class MetaHandshake
{
    /// <summary>Theirs are ten digits. What could be a page or a script is nothing that we say.</summary>
    const int LongestChallenge = 256;

    public static Task AnswerAsync(HttpContext http, string verifyToken)
    {
        var query = http.Request.Query;
        if (query["hub.mode"] != "subscribe"
            || !Signatures.Is(query["hub.verify_token"], verifyToken)
            || query["hub.challenge"] is not [{ Length: > 0 and <= LongestChallenge } challenge]
            || !challenge.All(char.IsAsciiLetterOrDigit))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        http.Response.ContentType = MediaTypeNames.Text.Plain;
        return http.Response.WriteAsync(challenge, http.RequestAborted);
    }
}
