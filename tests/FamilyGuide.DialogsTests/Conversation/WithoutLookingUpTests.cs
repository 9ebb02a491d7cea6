using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Conversation;

public class WithoutLookingUpTests
{
    readonly Family _family = new()
    {
        Guide = new(Family.Get<Guide>(), Family.Get<Listening>(), new ThrowingRecognizer(), Family.Get<GapWords>()),
    };

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b\u200d")]
    [InlineData("👨‍👩‍👧 🙏🏽")]
    [InlineData("…!!")]
    [InlineData("help")]
    [InlineData("1")]
    [InlineData("thank you")]
    [InlineData("I want to die")]
    [InlineData("can I send money to the camp")]
    [InlineData("talk to a person")]
    [InlineData("عربي")]
    public async Task Signs_commands_and_choices_are_answered_without_asking_the_recognizer(string text)
    {
        await _family.SaysAsync("english");

        Assert.NotEmpty(await _family.SaysAsync(text));
    }

    [Fact]
    public async Task A_question_is_looked_up()
    {
        await _family.SaysAsync("english");

        await Assert.ThrowsAsync<InvalidOperationException>(() => _family.SaysAsync("where is she"));
    }
}
