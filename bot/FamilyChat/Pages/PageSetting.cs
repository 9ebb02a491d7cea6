using System.Security.Cryptography;
using FamilyGuide.Bot.FamilyChat.Words;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.FamilyChat.Pages;

/// <summary>What a page must know about the one request that it answers.</summary>
/// <param name="Language">What it speaks.</param>
/// <param name="Words">Its words in that language.</param>
/// <param name="Nonce">By which the browser knows its scripts and styles; used once.</param>
sealed record PageSetting(Language Language, PageWords Words, string Nonce)
{
    public static PageSetting For(HttpRequest request)
    {
        var language = LanguageChoice.Of(request);
        return new(language, PageWords.In(language), Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));
    }
}
