using FamilyGuide.Bot.AdvocateDesk.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace FamilyGuide.BotTests.AdvocateDesk.Numbers;

/// <summary>A small number is neither shown nor computable.</summary>
public class SmallCellTests
{
    [Theory]
    [InlineData("10 8 4 3", "10 8 4 3")]
    [InlineData("10 8 1 0", "10 left-out few few")]
    [InlineData("10 8 2 2", "10 8 few few")]
    [InlineData("10 3 2 0", "10 left-out few few")]
    [InlineData("10 8 0 0", "10 8 few few")]
    [InlineData("5 1 0 0", "left-out few few few")]
    [InlineData("1 1 1 1", "few few few few")]
    public void The_smallest_that_is_shown_goes_with_what_a_subtraction_would_bring_back(string parts, string expected)
    {
        long[] families = [.. parts.Split(' ').Select(long.Parse)];

        Assert.Equal(expected, string.Join(' ', SmallCells.Hide(families, families.Sum()).Select(InShort)));
    }

    [Fact]
    public void None_is_as_hidden_as_two() => Assert.All(
        (long[])[0, 1, 2], families => Assert.Equal("fewer than 3", $"{WeekCell.Of(families)}"));

    /// <summary>Whoever subtracts gets at least three, or nothing.</summary>
    [Fact]
    public void Whatever_the_parts_are_what_is_hidden_together_is_never_one_or_two() => Check.QuickThrowOnFailure(
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>().Filter(parts => parts.Length is > 0 and < 9),
            parts =>
            {
                long[] families = [.. parts.Select(part => (long)(part % 12))];
                var cells = SmallCells.Hide(families, families.Sum());
                var rest = families.Sum() - cells.Sum(cell => cell.Families);
                return cells.All(cell => cell.Families is 0 or >= 3)
                    && (rest is 0 or >= 3 || !cells.Any(cell => cell.IsShown));
            }));

    static string InShort(WeekCell cell) => cell.Kind switch
    {
        WeekCellKind.Shown => $"{cell}",
        WeekCellKind.LeftOut => "left-out",
        _ => "few",
    };
}
