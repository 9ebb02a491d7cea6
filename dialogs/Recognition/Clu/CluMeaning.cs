using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Search;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>What a reply of the service means for us: entries, or why it means none.</summary>
readonly record struct CluMeaning(CluTrouble Trouble, IReadOnlyList<Match> Matches)
{
    public const int TooManyRequests = 429;

    const int Ok = 200;

    /// <summary>What the service calls a sentence that means nothing it knows.</summary>
    const string NoIntent = "None";

    public static CluMeaning Missing(CluTrouble trouble) => new(trouble, []);

    public static CluMeaning Of(CluReply reply, Library library, Language language) => reply.Status switch
    {
        Ok => CluWire.Read(reply.Body.Span) is { } intents
            ? Of(intents, library, language)
            : Missing(CluTrouble.Unreadable),
        TooManyRequests => Missing(CluTrouble.Throttled),
        >= 500 => Missing(CluTrouble.Broken),
        _ => Missing(CluTrouble.Refused),
    };

    static CluMeaning Of(IReadOnlyList<CluIntent> intents, Library library, Language language)
    {
        Match[] matches =
        [
            .. from intent in intents
               where intent.Category != NoIntent
               let id = new ArticleId(intent.Category!)
               where library.Find(id, language) is not null
               group intent.ConfidenceScore!.Value by id into scores
               select new Match(scores.Key, scores.Max()) into match
               orderby match.Score descending
               select match,
        ];
        return new(matches.Length == 0 ? CluTrouble.Foreign : CluTrouble.None, matches);
    }
}
