using FsCheck;
using FsCheck.Fluent;

namespace FamilyGuide.BotTests.Edge;

/// <summary>Text such as no keyboard makes, of what is known to upset programs.</summary>
static class OddText
{
    static readonly string[] Pieces =
    [
        "a", "é", "e\u0301", "\u0323\u0301", "\u0344", "\u0F73", "\u0390", "\uFB2C", "\u1D160", "\u1100\u1161\u11A8",
        "\uD834\uDD60", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\0", "\r\n", "\r", "\n", "\t",
        "\u0085", "\u2028", "\u200B",
        "\u200C", "\u200D", "\u200E", "\u202E", "\u2066", "\u2069", "\uFEFF", "👨‍👩‍👧‍👦", "❤️", "🇸🇾", "نَ", "ﷺ", "क्षि",
        "\u0600", "<b>", "\"", "\\", "{{", "٣", " ", "\u0332\u0332\u0332\u0332\u0332\u0332\u0332\u0332\u0332\u0332",
    ];

    public static Gen<string> Any { get; } = Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        Gen.Choose(0, char.MaxValue).Select(unit => (char)unit).ArrayOf().Select(units => new string(units)),
        from piece in Gen.Elements(Pieces)
        from times in Gen.Choose(50, 140)
        select "x" + string.Concat(Enumerable.Repeat(piece, times)) + "y");

    public static void Check(Func<string, bool> claim) =>
        Prop.ForAll(Arb.From(Any), claim).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(60));
}
