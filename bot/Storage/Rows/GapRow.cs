using System.Text;
using FamilyGuide.Bot.Storage.Encryption;
using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>What stands sealed in a row of <c>gaps</c>: the language's code and the words, parted by spaces.</summary>
static class GapRow
{
    public static byte[] Seal(Gap gap, ConversationCipher cipher) =>
        cipher.Seal(Encoding.UTF8.GetBytes(string.Join(' ', gap.Words.Prepend(gap.Language.Code))));

    public static Gap Open(byte[] box, ConversationCipher cipher)
    {
        var words = Encoding.UTF8.GetString(cipher.Open(box)).Split(' ');
        return new(Language.FindOrEnglish(words[0]), words[1..]);
    }
}
