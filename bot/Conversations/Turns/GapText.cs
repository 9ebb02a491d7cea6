using System.Text;
using FamilyGuide.Dialogs.Asking.Gaps;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>What may be counted of a question, as it is stored: the language's code and the words.</summary>
static class GapText
{
    /// <returns>Nothing when there is no gap.</returns>
    public static ReadOnlyMemory<byte> Write(Gap? gap) => gap is null
        ? default
        : Encoding.UTF8.GetBytes(string.Join(' ', gap.Words.Prepend(gap.Language.Code)));

    public static Gap Read(ReadOnlyMemory<byte> utf8)
    {
        var words = Encoding.UTF8.GetString(utf8.Span).Split(' ');
        return new(Language.FindOrEnglish(words[0]), words[1..]);
    }
}
