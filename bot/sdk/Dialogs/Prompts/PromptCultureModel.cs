namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The few words that prompts need of a language.</summary>
public class PromptCultureModel
{
    public PromptCultureModel()
    {
    }

    internal PromptCultureModel(
        string locale, string inlineOr, string inlineOrMore, string separator, string yes, string no)
    {
        Locale = locale;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        Separator = separator;
        YesInLanguage = yes;
        NoInLanguage = no;
    }

    public string Locale { get; set; }

    public string Separator { get; set; }

    public string InlineOr { get; set; }

    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }

    internal PromptCultureModel Copy() => (PromptCultureModel)MemberwiseClone();
}
