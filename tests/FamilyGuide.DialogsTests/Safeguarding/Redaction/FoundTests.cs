using FamilyGuide.Dialogs.Safeguarding.Redaction;

namespace FamilyGuide.DialogsTests.Safeguarding.Redaction;

/// <summary>The guide can say kindly what it doesn't need to know.</summary>
public class FoundTests
{
    [Theory]
    [InlineData("my daughter Sara is in Roj", Found.Name)]
    [InlineData("call me: 070-123 45 67", Found.Number)]
    [InlineData("write to sara@example.com", Found.Email)]
    [InlineData("born 12 March 2014", Found.Date)]
    [InlineData("she is in tent 45", Found.Place)]
    [InlineData("see https://example.org/x", Found.Link)]
    [InlineData("Sara is in tent 45, born 2014-03-12", Found.Name | Found.Place | Found.Date)]
    [InlineData("how do I report a relative", Found.Nothing)]
    public void What_was_masked_is_told(string said, Found found) => Assert.Equal(found, Redactor.Redact(said).Found);

    [Fact]
    public void What_was_masked_before_is_told_too() => Assert.True(Redactor.Redact("[name] is in Roj").Has(Found.Name));

    [Fact]
    public void Nothing_has_nothing() => Assert.False(Redactor.Redact("").Has(Found.Name | Found.Number));

    [Fact]
    public void A_text_that_nobody_redacted_is_empty() => Assert.Equal(("", Found.Nothing), (default(RedactedText).Value, default(RedactedText).Found));

    [Fact]
    public void A_question_for_another_machine_is_redacted() => Assert.Equal(
        "my daughter [name] is in Roj",
        new Dialogs.Recognition.Utterance("my daughter Sara is in Roj", Knowledge.Languages.Language.English).Redacted.Value);
}
