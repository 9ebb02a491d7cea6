using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Phrases;

/// <summary>All phrases in all languages, read and checked once at start.</summary>
public sealed class PhraseBook
{
    readonly Dictionary<Language, Voice> _voices;

    PhraseBook(Dictionary<Language, Voice> voices)
    {
        _voices = voices;
    }

    /// <summary>Reads the books that are part of the program.</summary>
    /// <exception cref="InvalidBookException">A phrase is missing, unknown, or its placeholders differ.</exception>
    public static PhraseBook Load() =>
        Load(Language.All.ToDictionary(
            language => language,
            language => BookFile.Embedded($"phrases.{language}.yaml")));

    public Voice In(Language language) => _voices[language];

    internal static PhraseBook Load(IReadOnlyDictionary<Language, BookFile> files)
    {
        var pages = files.ToDictionary(file => file.Key, file => PhrasePage.Read(file.Value));
        var original = pages[Language.English];
        foreach (var page in pages.Values)
        {
            page.CheckAgainst(original);
        }

        return new(pages.ToDictionary(page => page.Key, page => new Voice(page.Key, page.Value)));
    }
}
