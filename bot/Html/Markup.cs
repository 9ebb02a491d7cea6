using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FamilyGuide.Bot.Html;

/// <summary>A piece of a page. Whatever is put into it as text stays text.</summary>
/// <remarks>
/// Templates are interpolated strings: <c>Markup.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c> encodes the text and keeps markup
/// as it is, so that forgetting to encode is not possible. It starts faster than a template engine, and needs none.
/// </remarks>
readonly record struct Markup
{
    /// <summary>Letters of every script stay themselves; what HTML gives a meaning does not.</summary>
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    readonly string? _html;

    internal Markup(string html) => _html = html;

    public static Markup Empty => default;

    public static Markup Of(MarkupHandler template) => new(template.ToStringAndClear());

    /// <summary>HTML that was written here and has no text of anybody in it.</summary>
    public static Markup Trusted(string html) => new(html);

    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces));

    public static string Encode(string text) => Encoder.Encode(text);

    public override string ToString() => _html ?? "";
}

/// <summary>Encodes every text that is put into a template.</summary>
[InterpolatedStringHandler]
ref struct MarkupHandler(int literalLength, int formattedCount)
{
    DefaultInterpolatedStringHandler _html = new(
        literalLength, formattedCount, System.Globalization.CultureInfo.InvariantCulture);

    public void AppendLiteral(string html) => _html.AppendLiteral(html);

    public void AppendFormatted(string? text) => _html.AppendLiteral(Markup.Encode(text ?? ""));

    public void AppendFormatted(Markup piece) => _html.AppendLiteral(piece.ToString());

    public void AppendFormatted(DateTimeOffset time, string format) =>
        AppendFormatted(time.ToString(format, System.Globalization.CultureInfo.InvariantCulture));

    public void AppendFormatted(DateOnly day, string format) =>
        AppendFormatted(day.ToString(format, System.Globalization.CultureInfo.InvariantCulture));

    public void AppendFormatted(long number) => _html.AppendFormatted(number);

    internal string ToStringAndClear() => _html.ToStringAndClear();
}
