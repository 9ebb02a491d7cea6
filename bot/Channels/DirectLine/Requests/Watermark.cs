using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace FamilyGuide.Bot.Channels.DirectLine.Requests;

/// <summary>How far a client has read: to it just a text, to us the sequence number of the last entry.</summary>
static class Watermark
{
    const int MostDigits = 18;

    /// <summary>Clients that have read nothing yet send an empty one; they get the whole history.</summary>
    public static bool TryRead(IQueryCollection query, out long after)
    {
        after = 0;
        var given = query["watermark"];
        return StringValues.IsNullOrEmpty(given)
            || (given is [{ Length: <= MostDigits } digits]
                && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out after));
    }
}
