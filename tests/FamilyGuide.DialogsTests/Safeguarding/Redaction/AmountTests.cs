using FamilyGuide.Dialogs.Safeguarding.Redaction;

namespace FamilyGuide.DialogsTests.Safeguarding.Redaction;

/// <summary>When a message tells of money, how much is nobody's business.</summary>
public class AmountTests
{
    [Theory]
    [InlineData("Can I send $200 for medicine?", "Can I send [amount] for medicine?")]
    [InlineData("someone wants 3000 dollars from me", "someone wants [amount] from me")]
    [InlineData("I paid two thousand dollars", "I paid [amount]")]
    [InlineData("he asked for 5,000 USD", "he asked for [amount]")]
    [InlineData("he asked for $3k", "he asked for [amount]")]
    [InlineData("nån kräver mig på 30 000 kr", "nån kräver mig på [amount]")]
    [InlineData("jag skickade 3000:- igår", "jag skickade [amount] igår")]
    [InlineData("hon vill ha 500kr", "hon vill ha [amount]")]
    [InlineData("jag betalade tio tusen kronor", "jag betalade [amount]")]
    [InlineData("nogen kræver 20.000 kr af mig", "nogen kræver [amount] af mig")]
    [InlineData("jeg sendte € 50 i går", "jeg sendte [amount] i går")]
    [InlineData("واحد طلب مني 3000 دولار", "واحد طلب مني [amount]")]
    [InlineData("دفعت ٣ آلاف ليرة", "دفعت [amount]")]
    [InlineData("il veut 2000 euros", "il veut [amount]")]
    public void How_much_is_masked_with_its_currency(string said, string expected)
    {
        var redacted = Redactor.RedactWithAmounts(said);

        Assert.Equal((expected, Found.Amount), (redacted.Value, redacted.Found));
    }

    [Theory]
    [InlineData("Can I send $200 for medicine?")]
    [InlineData("she is 9 years old and needs 2 blankets")]
    public void Otherwise_small_amounts_stay(string said) => Assert.Equal(said, Redactor.Redact(said).Value);

    [Theory]
    [InlineData("she is 9 years old and has 2 brothers")]
    [InlineData("two of them came in 2019")]
    public void What_is_no_money_stays(string said) => Assert.Equal(said, Redactor.RedactWithAmounts(said).Value);

    [Fact]
    public void Names_are_masked_as_well() => Assert.Equal(
        "I gave [amount] to [name]", Redactor.RedactWithAmounts("I gave 500 dollars to Abu Hamza").Value);
}
