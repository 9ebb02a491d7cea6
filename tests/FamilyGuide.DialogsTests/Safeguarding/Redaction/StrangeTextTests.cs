using System.Text;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Dialogs.Safeguarding.Redaction.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace FamilyGuide.DialogsTests.Safeguarding.Redaction;

/// <summary>Whatever somebody writes: masked once for all, readable, and never at a cost that grows faster.</summary>
public class StrangeTextTests
{
    /// <summary>A name of one letter becomes six, and a number of four digits eight.</summary>
    const int LongestToken = 8;

    /// <summary>
    /// All masks together look at a piece so often at most: ordinary sentences take about 25 looks a piece, of which
    /// most are neighbours.
    /// </summary>
    const int MostLooksAPiece = 60;

    static readonly string[] Pieces =
    [
        "my daughter ", "min dotter ", "بنتي ", "ابني ", "Sara", "sara", "SARA", "عمر", "علي ", "and ", "och ", "و", ", ",
        "her name is ", "I am ", "Mrs. ", "Abu ", "أم ", " bint ", "de ", "-", "Will ", "May ", "12", "٣", "2014", "070",
        "tent ", "خيمة ", "block C ", "fourth ", "12 Main Street ", "Storgatan 5", "march ", "آذار ", "born ", "f. ",
        "@", ".", "://", "www.", "a.com", "(at) ", "/", "///", "°", "'", "\"", "36.4072", ", 41.2264", "+", "(", ")",
        "[name]", "[number] ", "[", "]", "$", " kr ", "3000", "SE45", " 5000 ", "AB123456", "\n", " ", "\t", "\u00A0",
        "\u200E", "\u0301", "\uD800", "\uDC00", "\uFFFE", "👨‍👩‍👧", "ß", "İ", "ǅ", "①", "𝟎𝟕𝟎", "ich ", "und ", "!", "؟ ", "…", "_", "of ",
        "till ", "is ", "العلي", "وفاطمة", "x", "Ö", "#", "No. ", "§ ",
    ];

    static readonly Gen<string> Any = Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        Gen.Choose(0, char.MaxValue).Select(unit => (char)unit).ArrayOf().Select(units => new string(units)));

    public static TheoryData<string> Hostile =>
    [
        .. Pieces,
        "a.", "a.b@", "@a ", "a@", "://", "1-", "1 ", "1.1.", "(1", "+1", "my ", "my my daughter ", "daughter and ", "Sara and ",
        "sara, ", "sara omar ", "Aa Bb ", "Aa-", "de la ", "Abu Abu ", "name is ", "tent tent ", "tent no ", "first tent ",
        "Main Street ", "12 Main ", "1 march ", "march march ", "born born ", "born on the ", "36°", "36.4072 ", "N ", "mother ",
        "بنت ", "ابن بنت ", "أم أم ", "وو", "SE45 ", "AAAA ", "three thousand ", "$3 ", "[name] ", "[name]-", "mr. ", "Hello ", "\u0301",
    ];

    [Fact]
    public void Twice_is_the_same_as_once() => Check(text =>
        IsIdempotent(text, Redactor.Redact) && IsIdempotent(text, Redactor.RedactWithAmounts));

    [Fact]
    public void What_comes_out_is_whole_characters_and_not_much_longer() => Check(text =>
    {
        var redacted = Redactor.Redact(text).Value;
        return redacted.Length <= LongestToken * text.Length
            && redacted.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength) == redacted.Length
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(redacted)) == redacted;
    });

    [Fact]
    public void Masking_comes_to_an_end_before_all_is_masked() => Check(text =>
        !Redactor.Redact(text).Has(Found.Text) || text.Contains("[text]", StringComparison.Ordinal));

    [Fact]
    public void What_was_found_is_what_stands_there() => Check(text =>
    {
        var redacted = Redactor.Redact(text);
        return Enum.GetValues<Found>().All(found => found == Found.Nothing
            || redacted.Has(found) == redacted.Value.Contains(MaskToken.Of(found), StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_text_made_to_be_slow_costs_no_more_a_piece_than_any_other(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 8_000 / piece.Length));
        var message = new Message(text, Redactor.Words);

        Redactor.Once(message, withAmounts: true, Redactor.Words);

        Assert.InRange(message.Looks, 0, MostLooksAPiece * (long)message.Count);
        Assert.InRange(Redactor.Redact(text).Value.Length, 0, LongestToken * text.Length);
    }

    static bool IsIdempotent(string text, Func<string, RedactedText> redact)
    {
        var once = redact(text);
        return redact(once.Value) == once;
    }

    static void Check(Func<string, bool> claim) =>
        Prop.ForAll(Arb.From(Any), claim).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(40));
}
