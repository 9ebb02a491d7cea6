using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Reading.Entries;

/// <summary>Which reviews hold for a text as families read it now.</summary>
/// <remarks>
/// Whoever read an earlier version has not read what changed since, so raising a version takes every review away until
/// somebody reads again. What was found right in the original is right in a translation of that version once a native
/// speaker has said that both say the same; before that a lawyer's word for one text is no word for the other.
/// </remarks>
static class HeldReviews
{
    public static Reviews Of(FrontMatter text, FrontMatter original)
    {
        var now = original.Original!.Version;
        var own = Of(text.Reviews, now);
        return own.HasFlag(Reviews.NativeSpeaker) ? own | Of(original.Reviews, now) : own;
    }

    static Reviews Of(IReadOnlyList<ReadVersion> reviews, int now) => reviews
        .Where(read => read.Version == now)
        .Aggregate(Reviews.None, (all, read) => all | read.By);
}
