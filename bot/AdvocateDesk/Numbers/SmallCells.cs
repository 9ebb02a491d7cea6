namespace FamilyGuide.Bot.AdvocateDesk.Numbers;

/// <summary>Hides small parts of a whole that is shown beside them, so that no subtraction brings one back.</summary>
static class SmallCells
{
    /// <param name="parts">What the whole is made of, such as the languages of a week.</param>
    /// <param name="whole">How many families there are in all.</param>
    /// <returns>The parts as they may be shown, in the same order.</returns>
    public static IReadOnlyList<WeekCell> Hide(IReadOnlyList<long> parts, long whole)
    {
        var cells = parts.Select(WeekCell.Of).ToArray();
        if (cells.All(cell => cell.IsShown))
        {
            return cells;
        }

        // What is hidden together must be no small number either; then the smallest that is shown goes with it.
        while (Rest(cells, whole) is > 0 and < WeekCell.Fewest && cells.Any(cell => cell.IsShown))
        {
            var smallest = cells.Index().Where(cell => cell.Item.IsShown).MinBy(cell => cell.Item.Families).Index;
            cells[smallest] = WeekCell.LeftOut;
        }

        return cells;
    }

    static long Rest(IEnumerable<WeekCell> cells, long whole) => whole - cells.Sum(cell => cell.Families);
}
