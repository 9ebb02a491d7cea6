using System.Text.RegularExpressions;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Html;

namespace FamilyGuide.Bot.FamilyChat.Plain;

/// <summary>A message's text as paragraphs and lists, as <c>answers.js</c> shows it in Web Chat.</summary>
static partial class PlainText
{
    const string Bullet = "\u2022 ";

    public static Markup Of(PlainMessage message) => Markup.Join(
        Paragraphs(message).Select((text, index) => Paragraph(text, isTitle: index == 0 && message.HasTitle)));

    /// <summary>
    /// The text is complete for those who see nothing else; here sources and choices are shown by themselves.
    /// </summary>
    static IEnumerable<string> Paragraphs(PlainMessage message)
    {
        var numbered = message.Numbered;
        return message.Text
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(paragraph => paragraph != numbered && !(message.Sources.Count > 0 && IsSourceList(paragraph)));
    }

    static bool IsSourceList(string paragraph)
    {
        var lines = paragraph.Split('\n');
        return lines.Length > 1 && lines.Skip(1).All(SourceLine.IsMatch);
    }

    static Markup Paragraph(string text, bool isTitle)
    {
        var lines = text.Split('\n');
        var items = lines.Where(line => line.StartsWith(Bullet, StringComparison.Ordinal)).ToArray();
        var rest = lines.Except(items, StringComparer.Ordinal).ToArray();
        var before = rest.Length == 0
            ? Markup.Empty
            : Markup.Of($"<p dir=\"auto\"{Markup.Trusted(isTitle ? " class=\"title\"" : "")}>{Lines(rest)}</p>");
        return items.Length == 0
            ? before
            : Markup.Of($"{before}<ul>{Markup.Join(items.Select(Item))}</ul>");
    }

    static Markup Item(string line) => Markup.Of($"<li dir=\"auto\">{line[Bullet.Length..]}</li>");

    static Markup Lines(string[] lines) => Markup.Join(
        lines.Select((line, index) => Markup.Of($"{Markup.Trusted(index > 0 ? "<br>" : "")}{line}")));

    [GeneratedRegex(@"^\[\d+\] ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex SourceLine { get; }
}
