using System.Text;
using FamilyGuide.Knowledge.Editing;
using FamilyGuide.Knowledge.Languages;
using FamilyGuide.Knowledge.Reading;

namespace FamilyGuide.KnowledgeTests;

/// <summary>Lawyers and native speakers get a sheet instead of Git; nothing is lost on the way there and back.</summary>
public class SheetTests
{
    readonly SmallContent _content = new();

    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_sheet_that_comes_back_unchanged_changes_nothing(string code)
    {
        var language = Language.FindOrEnglish(code);
        ContentFile[] files = [.. EmbeddedContent.Files()];

        var import = ContentSheets.Import(files, language, ContentSheets.Export(files, language, comments: null), comments: null);

        Assert.Empty(import.Errors);
        Assert.Empty(import.Changed);
    }

    [Fact]
    public void A_corrected_text_comes_back_into_its_place_and_nowhere_else()
    {
        var import = Import("Skriv till departementet. [S33]", "Skriv ett brev till departementet. [S33]");

        var changed = Assert.Single(import.Changed);
        Assert.Empty(import.Errors);
        Assert.Equal(
            _content.Text(SmallContent.Swedish).Replace(
                "1. Skriv till departementet.", "1. Skriv ett brev till departementet.", StringComparison.Ordinal),
            Encoding.UTF8.GetString(changed.Bytes.Span));
    }

    [Fact]
    public void A_lawyer_sees_which_version_it_is_and_writes_beside_it_that_they_have_read_it()
    {
        Assert.Contains("report-a-relative,review,version 2,native-speaker 2,", Exported(), StringComparison.Ordinal);

        var import = Import(",native-speaker 2,", ",\"legal 2, native-speaker 2\",");

        Assert.Empty(import.Errors);
        Assert.Equal(
            _content.Text(SmallContent.Swedish).Replace(
                "review: native-speaker 2", "review: legal 2, native-speaker 2", StringComparison.Ordinal),
            Encoding.UTF8.GetString(Assert.Single(import.Changed).Bytes.Span));
    }

    [Theory]
    [InlineData("Du: frågar hur? #1")]
    [InlineData("- börjar med ett streck")]
    [InlineData("2 barn")]
    [InlineData("yes")]
    public void A_question_that_yaml_would_misread_is_put_into_quotes(string question)
    {
        var import = Import("Hur anmäler jag min syster?", question);

        Assert.Empty(import.Errors);
        var library = LibraryReader.Read(
            [.. _content.Files.Where(file => file.Path != SmallContent.Swedish), .. import.Changed]).Library!;
        Assert.Equal(question, Assert.Single(library.Find(new("report-a-relative"), Language.Swedish)!.Questions));
    }

    [Fact]
    public void A_question_may_be_added_in_a_new_row()
    {
        var sheet = Exported() + "report-a-relative,question 2,,vem ringer jag om min syster,\r\n";

        var import = ContentSheets.Import([.. _content.Files], Language.Swedish, Encoding.UTF8.GetBytes(sheet), comments: null);

        Assert.Empty(import.Errors);
        Assert.Contains(
            "  - Hur anmäler jag min syster?\n  - vem ringer jag om min syster\n---",
            Encoding.UTF8.GetString(Assert.Single(import.Changed).Bytes.Span),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Skriv till departementet. [S33]", "Skriv till departementet.", "no marker")]
    [InlineData("Skriv till departementet. [S33]", "Skriv till departementet. [S205]", "and the original cites [S33]")]
    [InlineData(",native-speaker 2,", ",native-speaker 3,", "'native-speaker 3' in 'review' is of a version that does")]
    [InlineData(",native-speaker 2,", ",read it,", "'review' cannot hold 'read it'")]
    [InlineData(",step 2,", ",step 9,", "has no 'step 9'")]
    [InlineData("report-a-relative,step 1", "nobody-knows,step 1", "there is no entry 'nobody-knows'")]
    public void What_is_wrong_with_a_sheet_is_told_and_nothing_is_written(string words, string others, string because)
    {
        var import = Import(words, others);

        Assert.Contains(import.Errors, error => error.Contains(because, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_no_sheet_is_refused() => Assert.Contains(
        "it has no column 'entry', 'part' or 'text'",
        Assert.Throws<FormatException>(
            () => ContentSheets.Import([.. _content.Files], Language.Swedish, "hello;world"u8.ToArray(), comments: null)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_spreadsheet_may_put_semicolons_between_fields()
    {
        const string Sheet = "entry;part;text;comment\r\nreport-a-relative;title;Att anmäla en anhörig;\r\n";

        var import = ContentSheets.Import([.. _content.Files], Language.Swedish, Encoding.UTF8.GetBytes(Sheet), comments: null);

        Assert.Contains(
            "title: Att anmäla en anhörig\n",
            Encoding.UTF8.GetString(Assert.Single(import.Changed).Bytes.Span),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_are_kept_and_go_out_again()
    {
        var import = Import(
            "Skriv till departementet. [S33],", "Skriv till departementet. [S33],\"Vem, på \"\"UD\"\"?\"");

        Assert.Equal(["report-a-relative, step 1: Vem, på \"UD\"?"], import.CommentLines);
        var again = Encoding.UTF8.GetString(
            ContentSheets.Export(_content.Files, Language.Swedish, import.Comments));
        Assert.Contains("\"Vem, på \"\"UD\"\"?\"", again, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_of_a_few_rows_leaves_the_comments_of_the_others()
    {
        var first = Import("Skriv till departementet. [S33],", "Skriv till departementet. [S33],first");
        var rows = Exported().Split("\r\n").Where(row => row.Contains(",step 2,", StringComparison.Ordinal));
        var few = $"entry,part,original,text,comment\r\n{rows.Single()}second\r\n";

        var second = ContentSheets.Import(
            [.. _content.Files], Language.Swedish, Encoding.UTF8.GetBytes(few), first.Comments);

        var kept = Encoding.UTF8.GetString(second.Comments);
        Assert.Contains("step 1", kept, StringComparison.Ordinal);
        Assert.Contains("second", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void The_original_stands_beside_each_translated_text() => Assert.Contains(
        "report-a-relative,step 1,Write to the ministry. [S33],Skriv till departementet. [S33],",
        Exported(),
        StringComparison.Ordinal);

    SheetImport Import(string words, string others)
    {
        var sheet = Exported();
        Assert.Contains(words, sheet, StringComparison.Ordinal);
        return ContentSheets.Import(
            [.. _content.Files],
            Language.Swedish,
            Encoding.UTF8.GetBytes(ReplaceLast(sheet, words, others)),
            comments: null);
    }

    /// <summary>The text stands behind the original, which may be the same.</summary>
    static string ReplaceLast(string text, string words, string others)
    {
        var at = text.LastIndexOf(words, StringComparison.Ordinal);
        return string.Concat(text.AsSpan(0, at), others, text.AsSpan(at + words.Length));
    }

    string Exported() => Encoding.UTF8.GetString(
        ContentSheets.Export(_content.Files, Language.Swedish, comments: null));
}
