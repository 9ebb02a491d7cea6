using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.FamilyChat.Pages;

/// <summary>Which language a page speaks: what the link says, else what the browser prefers, else English.</summary>
static class LanguageChoice
{
    public const string Parameter = "lang";

    public static Language Of(HttpRequest request) =>
        Language.Find(request.Query[Parameter]) ?? Preferred(request) ?? Language.English;

    /// <summary>How Web Chat calls the language, so that it finds its own strings.</summary>
    public static string Locale(Language language) => language.Code switch
    {
        "sv" => "sv-SE",
        "da" => "da-DK",
        "ar" => "ar-SA",
        _ => "en-US",
    };

    static Language? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => Language.Find(accepted.Value.Value))
        .FirstOrDefault(language => language is not null);
}
