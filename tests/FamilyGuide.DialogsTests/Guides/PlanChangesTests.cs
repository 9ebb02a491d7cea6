using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.DialogsTests.Driving;

namespace FamilyGuide.DialogsTests.Guides;

/// <summary>Whoever comes back to a plan hears what has changed in it, once.</summary>
public class PlanChangesTests
{
    static readonly DateOnly Before = Some.Today.AddDays(-3);

    [Fact]
    public void A_plan_whose_entries_are_what_they_were_says_nothing() =>
        Assert.Null(PlanChanges.Since(Coming("tracing@2")));

    [Fact]
    public void A_new_version_of_a_step_is_said_with_the_day_of_the_plan()
    {
        var (words, plan) = PlanChanges.Since(Coming("tracing@1"))!.Value;

        Assert.Equal("1 step of your plan has changed since 29 March 2026:\n• About tracing", words);
        Assert.Equal((Some.Today, "tracing@2"), (plan.Made, Assert.Single(plan.Steps)));
    }

    [Fact]
    public void A_step_whose_entry_is_gone_counts_too_and_is_not_said_again()
    {
        var stage = Coming("tracing@1", "long-gone@1");

        var (words, plan) = PlanChanges.Since(stage)!.Value;

        Assert.StartsWith("2 steps of your plan have changed", words, StringComparison.Ordinal);
        Assert.Null(PlanChanges.Since(stage with { State = stage.State with { Plan = plan } }));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-4, false)]
    public void What_is_newly_known_of_a_place_changes_the_steps_that_depend_on_it(int daysAfterPlan, bool isSaid)
    {
        var entry = Some.Entry() with { Places = [new("roj")] };
        var stage = Coming("tracing@2") with
        {
            Library = new([entry], [Some.Roj(Before.AddDays(daysAfterPlan))], [], [Some.Sweden]),
        };

        Assert.Equal(isSaid, PlanChanges.Since(stage) is not null);
    }

    [Fact]
    public void Whoever_has_no_plan_hears_nothing() =>
        Assert.Null(PlanChanges.Since(Some.Stage(FamilyState.New, Some.Entry())));

    static Stage Coming(params string[] steps) => Some.Stage(
        FamilyState.New with { Plan = new(GuideKind.Repatriation, Before, steps, []) }, Some.Entry());
}
