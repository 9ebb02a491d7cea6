using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Asking;

/// <summary>The sources that a text points to with <c>[1]</c>, <c>[2]</c>, for readers and for Web Chat.</summary>
static partial class Citations
{
    public static IReadOnlyList<Citation> In(IEnumerable<string> paragraphs, Article entry, Voice voice)
    {
        var positions =
            from paragraph in paragraphs
            from match in Marker.Matches(paragraph)
            select int.Parse(match.Groups["position"].ValueSpan, CultureInfo.InvariantCulture);

        return
        [
            .. from position in positions.ToHashSet().Order()
               where position >= 1 && position <= entry.Sources.Count
               select Of(position, entry.Sources[position - 1], entry.ClaimsOfSources[position - 1], voice),
        ];
    }

    /// <summary>The list under a text; empty when nothing is cited.</summary>
    public static string Listed(IReadOnlyList<Citation> citations, Article entry, Voice voice) =>
        Listed(citations, HeadingOf(entry), voice);

    /// <summary>The list under a heading; empty when nothing is cited.</summary>
    public static string Listed(IReadOnlyList<Citation> citations, Phrase heading, Voice voice) => citations.Count == 0
        ? ""
        : string.Join('\n', citations.Select(Line).Prepend(voice.Say(heading)));

    /// <summary>What the meaning of a word was read from.</summary>
    public static IReadOnlyList<Citation> Of(Term term, Voice voice) =>
        [.. term.Sources.Index().Select(source => Of(source.Index + 1, source.Item, ClaimKind.Report, voice))];

    static Phrase HeadingOf(Article entry) => entry.HasView ? Phrase.AnswerSourcesAndView : Phrase.AnswerSources;

    static Citation Of(int position, Source source, ClaimKind claim, Voice voice) => new(
        position,
        voice.Isolated($"{source.Publisher}: {source.Title}"),
        source.Url,
        source.Date.Length == 0 ? "" : voice.Date(source.Date))
    {
        Kind = voice.Say(KindOf(claim)),
    };

    /// <summary>A source with its number, kind and date, as one line.</summary>
    public static string Line(Citation citation)
    {
        var position = citation.Position.ToString(CultureInfo.InvariantCulture);
        var date = citation.Date.Length == 0 ? "" : $" ({citation.Date})";
        return $"[{position}] {citation.Kind}: {citation.Name}{date}";
    }

    /// <summary>What kind of source it is: our own view is none.</summary>
    public static Phrase KindOf(ClaimKind claim) => claim switch
    {
        ClaimKind.Law => Phrase.SourceLaw,
        ClaimKind.Practice => Phrase.SourcePractice,
        ClaimKind.Report or ClaimKind.View => Phrase.SourceReport,
        _ => throw new UnreachableException(),
    };

    // Three digits are more sources than an entry can have; more are a number that somebody wrote.
    [GeneratedRegex(@"\[(?<position>[0-9]{1,3})\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex Marker { get; }
}
