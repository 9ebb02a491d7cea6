namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that the SDK itself speaks. The product brings its own.</summary>
public static class PromptCultureModels
{
    static readonly PromptCultureModel[] All =
    [
        new("bg-bg", " или ", ", или ", ", ", "да", "Не"),
        new("zh-cn", " 要么 ", "， 要么 ", "， ", "是的", "不"),
        new("nl-nl", " of ", ", of ", ", ", "Ja", "Nee"),
        new("en-us", " or ", ", or ", ", ", "Yes", "No"),
        new("fr-fr", " ou ", ", ou ", ", ", "Oui", "Non"),
        new("de-de", " oder ", ", oder ", ", ", "Ja", "Nein"),
        new("hi-in", " या ", ", या ", ", ", "हां", "नहीं"),
        new("it-it", " o ", " o ", ", ", "Si", "No"),
        new("ja-jp", " または ", "、 または ", "、 ", "はい", "いいえ"),
        new("ko-kr", " 또는 ", " 또는 ", ", ", "예", "아니"),
        new("pt-br", " ou ", ", ou ", ", ", "Sim", "Não"),
        new("es-es", " o ", ", o ", ", ", "Sí", "No"),
        new("sv-se", " eller ", " eller ", ", ", "Ja", "Nej"),
        new("tr-tr", " veya ", " veya ", ", ", "Evet", "Hayır"),
    ];

    static readonly string[] Locales = [.. All.Select(model => model.Locale)];

    public static PromptCultureModel Bulgarian => All[0].Copy();

    public static PromptCultureModel Chinese => All[1].Copy();

    public static PromptCultureModel Dutch => All[2].Copy();

    public static PromptCultureModel English => All[3].Copy();

    public static PromptCultureModel French => All[4].Copy();

    public static PromptCultureModel German => All[5].Copy();

    public static PromptCultureModel Hindi => All[6].Copy();

    public static PromptCultureModel Italian => All[7].Copy();

    public static PromptCultureModel Japanese => All[8].Copy();

    public static PromptCultureModel Korean => All[9].Copy();

    public static PromptCultureModel Portuguese => All[10].Copy();

    public static PromptCultureModel Spanish => All[11].Copy();

    public static PromptCultureModel Swedish => All[12].Copy();

    public static PromptCultureModel Turkish => All[13].Copy();

    public static PromptCultureModel[] GetSupportedCultures() => [.. All.Select(model => model.Copy())];

    /// <summary>The supported locale of the same language, or else the locale itself.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var locale = cultureCode.ToLowerInvariant();
        if (Locales.Contains(locale))
        {
            return locale;
        }

        var language = locale.Split('-')[0];
        return Locales.FirstOrDefault(known => known.StartsWith(language, StringComparison.Ordinal)) ?? locale;
    }
}
