using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Knowledge.Reading;

/// <summary>The content has errors, and there is no older library to go on with.</summary>
public sealed class InvalidContentException(IReadOnlyList<ContentError> errors)
    : Exception(string.Join(Environment.NewLine, [$"The content has {errors.Count} error(s):", .. errors]))
{
    public IReadOnlyList<ContentError> Errors { get; } = errors;

    /// <summary>The library of a reading that must have brought one.</summary>
    /// <exception cref="InvalidContentException">There is no library.</exception>
    public static Library LibraryOf(LibraryReading reading) =>
        reading.Library ?? throw new InvalidContentException(reading.Errors);
}
