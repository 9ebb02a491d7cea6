using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Long, and not one of those that are tried first; nothing about digits (NIST SP 800-63B).</summary>
sealed class PasswordRules : IPasswordValidator<StaffMember>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <summary>Of PBKDF2 with HMAC-SHA-512, as OWASP advises.</summary>
    public const int Rounds = 210_000;

    /// <summary>So many letters behind a common password make it one's own.</summary>
    const int Own = 6;

    const int FewestLetters = 5;

    static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    public Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user, string? password) =>
        Task.FromResult(Complaint(password ?? "", user.Login) is { } complaint
            ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = complaint })
            : IdentityResult.Success);

    static string? Complaint(string password, string login)
    {
        var letters = new StringInfoLength(password).Value;
        if (letters is < Shortest or > Longest)
        {
            return $"A password has {Shortest} to {Longest} characters; four or five words are a good one.";
        }

        var folded = Folded(password);
        return folded.Distinct().Count() < FewestLetters
            || IsMostlyCommon(folded)
            || (login.Length > 3 && folded.Contains(Folded(login), StringComparison.Ordinal))
                ? "That password is one of those that are tried first. Take four or five words that nobody else would."
                : null;
    }

    /// <summary>A common one with something short behind it, or twice.</summary>
    static bool IsMostlyCommon(string folded)
    {
        for (var length = folded.Length; length > Own; length--)
        {
            var rest = folded[length..];
            if (Common.Value.Contains(folded[..length]) && (rest.Length < Own || Common.Value.Contains(rest)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is tried first is tried in all spellings, and with digits behind.</summary>
    static string Folded(string password) => password.Normalize(NormalizationForm.FormKC)
        .ToUpperInvariant()
        .Replace('0', 'O').Replace('1', 'I').Replace('3', 'E').Replace('4', 'A').Replace('5', 'S').Replace('7', 'T')
        .Replace('@', 'A').Replace('$', 'S')
        .TrimEnd('!', '.', '?', '*', '2', '6', '8', '9');

    static HashSet<string> ReadCommon()
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream("FamilyGuide.Bot.AdvocateDesk.Accounts.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        var common = new HashSet<string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                common.Add(Folded(line));
            }
        }

        return common;
    }

    readonly record struct StringInfoLength(string Text)
    {
        public int Value => new System.Globalization.StringInfo(Text).LengthInTextElements;
    }
}
