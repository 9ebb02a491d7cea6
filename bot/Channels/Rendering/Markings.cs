using System.Text.RegularExpressions;
using FamilyGuide.Bot.Conversations;

namespace FamilyGuide.Bot.Channels.Rendering;

/// <summary>Writes a piece of text in a channel's own markup. Nothing that somebody wrote becomes markup.</summary>
static partial class Markings
{
    public static string Of(string piece, PlainMessage message, Dialect dialect, bool isFirst)
    {
        if (dialect is Dialect.Plain or Dialect.Sms)
        {
            return piece;
        }

        var isBold = isFirst && (message.HasTitle || message.Person is not null);
        return string.Join('\n', piece.Split('\n').Select((line, index) =>
            Line(line, message, dialect, isBold && index == 0)));
    }

    static string Line(string line, PlainMessage message, Dialect dialect, bool isBold)
    {
        if (dialect == Dialect.WhatsApp)
        {
            var safe = line.Replace('*', '\u2217').Replace('~', '\u223C').Replace('`', '\u02CB');
            return isBold && safe.Length > 0 ? $"*{safe}*" : safe;
        }

        if (SourceLine.Match(line) is { Success: true } source
            && message.Sources.FirstOrDefault(one => $"[{one.Position}] " == source.Value)?.Address is { } address)
        {
            var name = Escape(line[source.Length..]);
            var target = Escape(address).Replace("\"", "%22", StringComparison.Ordinal);
            return $"""{source.Value}<a href="{target}">{name}</a>""";
        }

        var text = Escape(line);
        return isBold ? $"<b>{text}</b>" : text;
    }

    static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"^\[\d+\] ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    static partial Regex SourceLine { get; }
}
