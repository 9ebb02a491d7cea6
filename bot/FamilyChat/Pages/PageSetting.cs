using System.Security.Cryptography;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.FamilyChat.Pages;

/// <summary>What a page must know about the one request that it answers.</summary>
/// <param name="Voice">What it says, in the reader's language.</param>
/// <param name="Nonce">By which the browser knows its scripts and styles; used once.</param>
sealed record PageSetting(Voice Voice, string Nonce)
{
    public Language Language => Voice.Language;

    public string this[Phrase phrase] => Voice.Say(phrase);

    public static PageSetting For(HttpContext context)
    {
        var book = context.RequestServices.GetRequiredService<PhraseBook>();
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        return new(book.In(LanguageChoice.Of(context.Request)), nonce);
    }

    /// <summary>Lets an endpoint simply ask for it.</summary>
    public static ValueTask<PageSetting> BindAsync(HttpContext context) => ValueTask.FromResult(For(context));
}
