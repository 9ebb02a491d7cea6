using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Schema;

/// <summary>Cultures by the name that a channel sent.</summary>
static class Cultures
{
    /// <summary>
    /// Making a culture takes as long as the rest of a turn. Channels send names that we don't choose, so the number
    /// that is kept has to end somewhere: all languages with all their regions are about 800.
    /// </summary>
    const int Kept = 1024;

    static readonly ConcurrentDictionary<string, CultureInfo> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The culture, or null if there is none of that name.</summary>
    public static CultureInfo Find(string name)
    {
        if (Known.TryGetValue(name, out var culture))
        {
            return culture;
        }

        try
        {
            culture = CultureInfo.ReadOnly(new(name));
        }
        catch (CultureNotFoundException)
        {
            culture = null;
        }

        if (Known.Count < Kept)
        {
            Known[name] = culture;
        }

        return culture;
    }
}
