using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary>The part of a conversation that one page shows: the newest messages, as many as are light enough.</summary>
/// <param name="Messages">Oldest first.</param>
/// <param name="HasEarlier">There are more before them.</param>
/// <param name="IsNewest">Nothing comes after them.</param>
/// <param name="HidesEarlier">What was said before is shown when the person asks for it.</param>
sealed record PlainView(
    IReadOnlyList<PlainMessage> Messages, bool HasEarlier, bool IsNewest, bool HidesEarlier = false)
{
    /// <summary>Nobody reads more at once.</summary>
    const int Most = 30;

    /// <summary>In bytes of text: with all that stands around it, a page stays below 30 KB.</summary>
    const int MostText = 11_000;

    /// <summary>What each message costs besides its text.</summary>
    const int Frame = 110;

    /// <summary>The family waits for an answer, or for the welcome.</summary>
    public bool IsWaiting =>
        IsNewest && (Messages is [.., { From: EntryKind.FromFamily }] || (Messages is [] && !HidesEarlier));

    /// <summary>The first message that the person has not seen yet: what came after their own last one.</summary>
    public PlainMessage? Latest
    {
        get
        {
            var own = Messages.Index().LastOrDefault(one => one.Item.From == EntryKind.FromFamily, (-1, null!)).Index;
            return Messages.Count == 0 ? null : Messages[Math.Min(own + 1, Messages.Count - 1)];
        }
    }

    /// <param name="all">The whole conversation, oldest first.</param>
    /// <param name="before">Only what is older than this.</param>
    public static PlainView Of(IReadOnlyList<PlainMessage> all, long before)
    {
        var older = all.Where(message => message.Sequence < before).ToArray();
        var weight = 0;
        var first = older.Length;
        while (first > 0 && older.Length - first < Most)
        {
            weight += Weight(older[first - 1]);
            if (weight > MostText && first < older.Length)
            {
                break;
            }

            first--;
        }

        return new(older[first..], first > 0, older.Length == all.Count);
    }

    /// <summary>Only what came after a sequence number.</summary>
    public static PlainView After(IReadOnlyList<PlainMessage> all, long hidden) =>
        Of([.. all.Where(message => message.Sequence > hidden)], long.MaxValue) with { HidesEarlier = true };

    static int Weight(PlainMessage message) => Frame
        + System.Text.Encoding.UTF8.GetByteCount(message.Text)
        + message.Sources.Sum(source => 70 + (2 * source.Name.Length) + (source.Address?.Length ?? 0));
}
