using System.Globalization;
using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Phrases;

/// <summary>All phrases in all languages, read and checked once at start.</summary>
public sealed class PhraseBook
{
    readonly Dictionary<Language, Voice> _voices;
    readonly Dictionary<PartialLanguage, string> _understood;

    PhraseBook(Dictionary<Language, Voice> voices, Dictionary<PartialLanguage, string> understood)
    {
        _voices = voices;
        _understood = understood;
    }

    /// <summary>For how many days a conversation is kept, unless the operator says otherwise.</summary>
    public const int UsualDays = 30;

    /// <summary>Stands in phrases for the days that a conversation is kept.</summary>
    const string Days = "{days}";

    /// <summary>Reads the books that are part of the program.</summary>
    /// <param name="keptDays">How long a conversation is kept after its last message.</param>
    /// <exception cref="InvalidBookException">A phrase is missing, unknown, or its placeholders differ.</exception>
    public static PhraseBook Load(int keptDays = UsualDays) => Load(
        Language.All.ToDictionary(language => language, language => BookFile.Embedded($"phrases.{language}.yaml")),
        keptDays);

    /// <summary>What the three guides ask.</summary>
    internal GuideBook Guides { get; } = GuideBook.Load();

    public Voice In(Language language) => _voices[language];

    /// <summary>That we understand a language and answer in others, said in that language.</summary>
    public string Understood(PartialLanguage language) => _understood[language];

    internal static PhraseBook Load(
        IReadOnlyDictionary<Language, BookFile> files, int keptDays = UsualDays)
    {
        var pages = files.ToDictionary(file => file.Key, file => PhrasePage.Read(file.Value));
        var original = pages[Language.English];
        foreach (var page in pages.Values)
        {
            page.CheckAgainst(original);
        }

        return new(
            pages.ToDictionary(
                page => page.Key,
                page => new Voice(page.Key, page.Value.With(Days, keptDays.ToString(CultureInfo.InvariantCulture)))),
            ReadUnderstood(BookFile.Embedded("understood.yaml")));
    }

    static Dictionary<PartialLanguage, string> ReadUnderstood(BookFile file) => PartialLanguage.All.ToDictionary(
        language => language,
        language => file.Lines.SingleOrDefault(line => line.Key == language.Code)?.Texts[0]
            ?? throw new InvalidBookException(file.Name, 1, $"there is nothing in {language}"));
}
