using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

public static class StringUtils
{
    public static string Ellipsis(string text, int length)
    {
        text ??= "";
        return text.Length <= length ? text : $"{text[..length]}...";
    }

    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string EllipsisHash(string text, int length)
    {
        text ??= "";
        return text.Length <= length ? text : $"{Ellipsis(text, length)}{Hash(text)}";
    }
}
