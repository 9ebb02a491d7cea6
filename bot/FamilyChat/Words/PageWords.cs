using System.Collections.Frozen;
using System.Reflection;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.FamilyChat.Words;

/// <summary>What the pages say in one language.</summary>
sealed class PageWords
{
    static readonly FrozenDictionary<Language, PageWords> ByLanguage =
        Language.All.ToFrozenDictionary(language => language, language => new PageWords(language));

    readonly FrozenDictionary<string, string> _phrases;

    PageWords(Language language)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"page.{language.Code}.yaml")
            ?? throw new InvalidOperationException($"The pages have no words in {language}.");
        using var reader = new StreamReader(file);
        _phrases = reader.ReadToEnd().Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(": ", 2))
            .ToFrozenDictionary(line => line[0], line => line[1].Trim('"'), StringComparer.Ordinal);
    }

    public string Title => this["title"];

    /// <summary>A phrase of the section <c>page</c> in the phrase book.</summary>
    public string this[string key] => _phrases[key];

    public static PageWords In(Language language) => ByLanguage[language];
}
