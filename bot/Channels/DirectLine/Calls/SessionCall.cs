using System.Net.Mime;
using System.Security.Cryptography;

namespace FamilyGuide.Bot.Channels.DirectLine.Calls;

/// <summary>An id that clients ask for before a sign-in card. We have none, so it leads nowhere.</summary>
sealed class SessionCall(Doorkeeper door)
{
    public async Task<Refusal?> GetAsync(HttpContext http)
    {
        if (!door.Admits(http.Request, out _, out var refusal))
        {
            return refusal;
        }

        http.Response.ContentType = MediaTypeNames.Application.Json;
        await http.Response.WriteAsync(
            $"{{\"sessionId\":\"{RandomNumberGenerator.GetHexString(32, lowercase: true)}\"}}", http.RequestAborted);
        return null;
    }
}
