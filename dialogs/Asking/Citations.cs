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
               select Of(position, entry.Sources[position - 1], voice),
        ];
    }

    /// <summary>The list under a text; empty when nothing is cited.</summary>
    public static string Listed(IReadOnlyList<Citation> citations, Voice voice) => citations.Count == 0
        ? ""
        : string.Join('\n', citations.Select(Line).Prepend(voice.Say(Phrase.AnswerSources)));

    static Citation Of(int position, Source source, Voice voice) => new(
        position,
        voice.Isolated($"{source.Publisher}: {source.Title}"),
        source.Url,
        source.Date.Length == 0 ? "" : voice.Date(source.Date));

    static string Line(Citation citation)
    {
        var position = citation.Position.ToString(CultureInfo.InvariantCulture);
        return citation.Date.Length == 0
            ? $"[{position}] {citation.Name}"
            : $"[{position}] {citation.Name} ({citation.Date})";
    }

    // Three digits are more sources than an entry can have; more are a number that somebody wrote.
    [GeneratedRegex(@"\[(?<position>[0-9]{1,3})\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex Marker { get; }
}
