namespace FamilyGuide.Dialogs.Guides;

/// <summary>A plan as the family's page takes it to print, to save its days, and to fill in its letters.</summary>
/// <remarks>It goes along with the message that shows the plan; what is made of it is made in the browser.</remarks>
/// <param name="Heading">What the plan is about.</param>
/// <param name="Made">On which day it was made, as a sentence.</param>
/// <param name="Parts">Now, soon, later, and what not to do.</param>
/// <param name="Letters">The same letter in one language or two: the person's own first.</param>
/// <param name="Papers">What an office may want to see.</param>
public sealed record PlanSheet(
    string Heading,
    string Made,
    IReadOnlyList<SheetPart> Parts,
    IReadOnlyList<SheetLetter> Letters,
    SheetPapers Papers);

/// <param name="Name">When, or that it should not be done.</param>
/// <param name="IsToDo">A day can be chosen for its steps.</param>
/// <param name="Steps">Its entries.</param>
public sealed record SheetPart(string Name, bool IsToDo, IReadOnlyList<SheetStep> Steps);

/// <param name="Title">The entry's.</param>
/// <param name="Marks">How binding it is, how old, and whether reports disagree.</param>
/// <param name="IsDone">It was ticked off.</param>
/// <param name="ToDo">What the entry says to do, for what is to be done now.</param>
/// <param name="Sources">Of that, in the order of their numbers.</param>
public sealed record SheetStep(
    string Title, string Marks, bool IsDone, IReadOnlyList<string> ToDo, IReadOnlyList<string> Sources);

/// <param name="Language">Its code.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="Direction">In which it is written.</param>
/// <param name="Text">With blanks in brackets, in the same order in every language.</param>
public sealed record SheetLetter(string Language, string Name, string Direction, string Text);

/// <param name="Items">One a line.</param>
/// <param name="Source">Who wants to see which of them, and what is our own view.</param>
public sealed record SheetPapers(IReadOnlyList<string> Items, string Source);
