namespace FamilyGuide.Bot;

/// <summary>Something that whoever starts the program must read in the terminal.</summary>
interface IStartNotice
{
    /// <returns>A line; null when there is nothing to say.</returns>
    Task<string?> SayAsync(CancellationToken cancellationToken);
}
