using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Safeguarding;

/// <summary>What could be used against somebody is taken out before a message is stored.</summary>
public class DiscretionTests
{
    readonly Discretion _discretion = Family.Get<Discretion>();

    [Fact]
    public void Also_when_no_rule_hears_it_and_it_only_looks_like_it()
    {
        const string Text = "I will send money, my number is 070 123 45 67";
        Assert.Equal(Risk.None, Family.Get<Safeguard>().Hear(FoldedText.Of(Text)).Brake);

        var kept = _discretion.Keep(Text);

        Assert.Equal(("I will send money, my number is […]", Risk.Money), (kept.Value, kept.Stopped));
    }

    [Theory]
    [InlineData("my daughter Sara is in Roj, tent 12")]
    [InlineData("I want to die, my number is 070 123 45 67")]
    [InlineData("هل اختي سارة على القائمة")]
    public void Everything_else_is_kept_as_it_was_written(string text) =>
        Assert.Equal((text, Risk.None), (_discretion.Keep(text).Value, _discretion.Keep(text).Stopped));
}
