using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Handoff;
using FamilyGuide.Dialogs.YourData;
using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.YourData;

/// <summary>What families are told of their data.</summary>
public class DataSceneTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_asks_hears_whether_another_company_sees_what_they_write(bool isAll)
    {
        var stage = Some.Stage(FamilyState.New, Some.Entry());

        var here = DataScene.Show(isAll, stage).Text;
        var elsewhere = DataScene.Show(isAll, stage with { AsksElsewhere = true }).Text;

        Assert.Contains("No other company", here, StringComparison.Ordinal);
        Assert.DoesNotContain("No other company", elsewhere, StringComparison.Ordinal);
        Assert.Contains("Microsoft's language service in Azure", elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_deleted_before_somebody_has_said_yes()
    {
        var family = new Family();
        await family.SaysAsync("step by step");
        await family.SaysAsync("in Roj");
        var told = family.State.Told;

        await family.SaysAsync("delete everything");
        Assert.Equal(told, family.State.Told);
        Assert.False(family.HasForgotten);

        await family.SaysAsync("Yes, delete everything");
        Assert.Empty(family.State.Told);
        Assert.True(family.HasForgotten);
    }

    [Theory]
    [InlineData("delete everything", "yes, erase it all")]
    [InlineData("delete everything", "okay delete")]
    [InlineData("delete everything", "yes please, delete everything now")]
    [InlineData("radera allt", "ja, ta bort allt!")]
    [InlineData("radera allt", "ja tack, radera allt")]
    [InlineData("slet alt", "ja slet det hele")]
    [InlineData("امح كل شيء", "نعم، احذف كل شيء")]
    [InlineData("امح كل شيء", "اي امسح الكل")]
    public async Task Yes_may_be_said_in_other_words_than_the_buttons(string wish, string yes)
    {
        var family = new Family();
        await family.SaysAsync("step by step");
        await family.SaysAsync("in Roj");

        await family.SaysAsync(wish);
        await family.SaysAsync(yes);

        Assert.True(family.HasForgotten);
    }

    [Fact]
    public async Task While_a_person_answers_yes_in_other_words_deletes_only_when_the_guide_has_asked()
    {
        var family = new Family();
        await family.SaysAsync("talk to a person");
        await family.HearsFromTheDeskAsync(new(HandoffState.Accepted, "Maryam"));

        await family.SaysAsync("yes, erase it all");
        Assert.False(family.HasForgotten);

        await family.SaysAsync("delete everything");
        await family.SaysAsync("yes, erase it all");
        Assert.True(family.HasForgotten);
    }

    [Theory]
    [InlineData("no, delete nothing")]
    [InlineData("yes, but don't delete everything")]
    [InlineData("yes what happens when you delete everything")]
    public async Task Whoever_asks_or_says_no_at_the_last_moment_keeps_what_is_there(string answer)
    {
        var family = new Family();
        await family.SaysAsync("step by step");
        await family.SaysAsync("in Roj");

        await family.SaysAsync("delete everything");
        await family.SaysAsync(answer);

        Assert.NotEmpty(family.State.Told);
        Assert.False(family.HasForgotten);
    }

    [Fact]
    public async Task Yes_delete_everything_means_nothing_to_whoever_was_not_asked()
    {
        var family = new Family();
        await family.SaysAsync("step by step");
        await family.SaysAsync("in Roj");

        await family.SaysAsync("Yes, delete everything");

        Assert.NotEmpty(family.State.Told);
        Assert.False(family.HasForgotten);
    }
}
