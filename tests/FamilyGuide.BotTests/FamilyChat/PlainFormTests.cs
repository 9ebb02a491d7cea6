using System.Net;
using System.Text;


namespace FamilyGuide.BotTests.FamilyChat;

/// <summary>What the page without scripts makes of forms: repeated, forged and broken ones.</summary>
public sealed class PlainFormTests(SharedPages shared) : IClassFixture<SharedPages>
{
    public static TheoryData<string, string> BrokenForms => new()
    {
        { "application/x-www-form-urlencoded", "" },
        { "application/x-www-form-urlencoded", "say=%00" },
        { "application/x-www-form-urlencoded", "say=%zz%&form=%ff%fe" },
        { "application/x-www-form-urlencoded", string.Concat(Enumerable.Range(0, 1_025).Select(key => $"k{key}=1&")) },
        { "application/x-www-form-urlencoded", new string('k', 3_000) + "=1" },
        { "application/x-www-form-urlencoded", "say=" + new string('a', 70_000) },
        { "application/x-www-form-urlencoded; charset=utf-7", "say=a" },
        { "multipart/form-data", "say=a" },
        { "multipart/form-data; boundary=x", "--x\r\nno end" },
        { "application/json", "{}" },
        { "text/plain", "say=a" },
    };

    public static TheoryData<string> Attacks => new(
        "<script>alert(1)</script>",
        "</textarea><img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "'-alert(1)-'",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "{{constructor.constructor('alert(1)')()}}",
        "</li></ol><form action=//evil.example><input name=say>",
        "<style>@import'//evil.example'</style>");

    [Fact]
    public async Task Sending_a_form_twice_says_it_once()
    {
        using var visitor = new PlainVisitor(shared.Pages);
        await visitor.OpensThePageAsync();
        var form = visitor.Form;

        await visitor.SendsAsync(form, "Said with a double click", shared.Pages.Origin);
        await visitor.SendsAsync(form, "Said with a double click", shared.Pages.Origin);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(1, visitor.Counts("Said with a double click"));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Markup_stays_text(string attack)
    {
        using var visitor = new PlainVisitor(shared.Pages);
        await visitor.OpensThePageAsync();

        await visitor.SaysAsync(attack);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("class=\"family\"", visitor.Html, StringComparison.Ordinal);
        string[] alive = ["<script", "<img", "<svg/", "<a href=\"javascript", "<style>@", "<form action=//"];
        Assert.All(alive, mark => Assert.DoesNotContain(mark, visitor.Html, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:1")]
    public async Task A_form_of_another_site_is_refused(string origin)
    {
        using var visitor = new PlainVisitor(shared.Pages);
        await visitor.OpensThePageAsync();

        await visitor.SendsAsync(visitor.Form, "Not by us", origin);

        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    [Fact]
    public async Task A_form_of_another_conversation_is_not_sent_and_its_text_is_kept()
    {
        using var other = new PlainVisitor(shared.Pages);
        await other.OpensThePageAsync();
        using var visitor = new PlainVisitor(shared.Pages);
        await visitor.OpensThePageAsync();
        await visitor.SaysAsync("First");

        await visitor.SendsAsync(other.Form, "Mixed up");

        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        Assert.Contains("Mixed up</textarea>", visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_with_a_kind_word()
    {
        using var visitor = new PlainVisitor(shared.Pages);
        await visitor.OpensThePageAsync();

        await visitor.SaysAsync(new string('a', 8_001));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, visitor.Status);
        Assert.Contains("8000", visitor.Html, StringComparison.Ordinal);
        Assert.Contains("aaa</textarea>", visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_message_in_Arabic_fits()
    {
        using var visitor = new PlainVisitor(shared.Pages);
        await visitor.OpensThePageAsync();

        await visitor.SaysAsync(new string('\u0628', 8_000));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory]
    [MemberData(nameof(BrokenForms))]
    public async Task A_broken_form_is_never_our_error(string contentType, string body)
    {
        using var visitor = new PlainVisitor(shared.Pages);
        await visitor.OpensThePageAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        await visitor.SendsAsync(content);

        Assert.InRange((int)visitor.Status, 400, 499);
        Assert.Contains("<html lang=\"en\"", visitor.Html, StringComparison.Ordinal);
    }
}
