namespace FamilyGuide.Knowledge.Editing;

/// <summary>
/// A piece of an entry's file that somebody without Git may read and change: a title, a step, a question.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Which of its kind, from 1.</param>
/// <param name="First">Its first line, from 0.</param>
/// <param name="Last">Its last line.</param>
/// <param name="Text">In one line, with its markers.</param>
sealed record EntryPart(EntryPartKind Kind, int Number, int First, int Last, string Text)
{
    /// <summary>As it stands in a sheet: <c>step 2</c>.</summary>
    public string Name => NameOf(Kind, Number);

    public static string NameOf(EntryPartKind kind, int number) => kind is EntryPartKind.Title or EntryPartKind.Review
        ? kind.ToString().ToLowerInvariant()
        : string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()} {number}");
}

enum EntryPartKind
{
    Title,

    /// <summary>Who has read which version: <c>legal 2</c>.</summary>
    Review,

    /// <summary>A paragraph of the short answer.</summary>
    Answer,

    Account,
    Step,
    Caution,
    Question,
}
