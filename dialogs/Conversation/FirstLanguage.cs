using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>Speaks the language that a person writes, until they choose one; after that another is offered.</summary>
static class FirstLanguage
{
    /// <param name="state">The conversation before the message.</param>
    /// <param name="inbound">The message; its locale counts only at the beginning.</param>
    /// <param name="guess">What the text seems to be written in.</param>
    public static FamilyState Of(FamilyState state, Inbound inbound, Language? guess)
    {
        if (guess is { } written && !state.IsLanguageChosen)
        {
            return state with { LanguageCode = written.Code };
        }

        return state.IsWelcomed
            ? state
            : state with { LanguageCode = (Language.Find(inbound.Locale) ?? state.Language).Code };
    }
}
