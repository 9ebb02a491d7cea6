using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Reading;

/// <summary>What came of reading the content: a library, or every reason why there is none.</summary>
/// <param name="Library">Null when there is any error: half a library would answer as if it were whole.</param>
/// <param name="Errors">In the order of files and lines.</param>
public sealed record LibraryReading(Library? Library, IReadOnlyList<ContentError> Errors);
