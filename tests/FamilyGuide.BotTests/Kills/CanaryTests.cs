using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Load.Canaries;
using FamilyGuide.Load.Turns;

namespace FamilyGuide.BotTests.Kills;

public class CanaryTests
{
    [Fact]
    public void A_canary_is_no_name_and_no_number_so_that_every_family_of_a_drill_gets_the_same_replies()
    {
        var masked =
            from canary in CanaryTexts.Create(500)
            from question in Questions.Texts
            let text = $"{question.Text} {canary}"
            where Redactor.Redact(text).Value != text
            select text;

        Assert.Empty(masked);
    }
}
