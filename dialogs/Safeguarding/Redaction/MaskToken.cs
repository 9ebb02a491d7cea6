namespace FamilyGuide.Dialogs.Safeguarding.Redaction;

/// <summary>What stands for something that was masked: the same in every language, for people and programs.</summary>
static class MaskToken
{
    static readonly (Found Found, string Text)[] All =
    [
        (Found.Name, "[name]"),
        (Found.Number, "[number]"),
        (Found.Email, "[email]"),
        (Found.Date, "[date]"),
        (Found.Place, "[place]"),
        (Found.Link, "[link]"),
        (Found.Amount, "[amount]"),
        (Found.Text, "[text]"),
    ];

    public static string Of(Found found) => Array.Find(All, token => token.Found == found).Text;

    /// <summary>The same sign for all of them.</summary>
    public static string AsOneSign(string redacted) =>
        All.Aggregate(redacted, (text, token) => text.Replace(token.Text, "[…]", StringComparison.Ordinal));

    /// <summary>The token that a text begins with, and its length; nothing when it begins with none.</summary>
    public static (Found Found, int Length) At(ReadOnlySpan<char> text)
    {
        foreach (var (found, token) in All)
        {
            if (text.StartsWith(token, StringComparison.Ordinal))
            {
                return (found, token.Length);
            }
        }

        return default;
    }
}
