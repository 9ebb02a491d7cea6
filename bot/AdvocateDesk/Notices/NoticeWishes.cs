namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>Whether and when somebody wants an e-mail that someone is waiting. Each sets it for themselves.</summary>
sealed record NoticeWishes
{
    /// <summary>Nobody sees it but its owner.</summary>
    public required string Email { get; init; }

    /// <summary>Its owner has typed the code that was sent there; until then it gets nothing else.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>From when on nothing is sent, by the owner's clock; the same as the end for never.</summary>
    public TimeOnly QuietFrom { get; init; }

    public TimeOnly QuietTo { get; init; }

    /// <summary>IANA: <c>Europe/Stockholm</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>For a family in danger they may be woken.</summary>
    public bool IsUrgentAlways { get; init; }

    /// <summary>An address, and nothing that could become a line of a message or a second address.</summary>
    public static bool IsAddress(string text)
    {
        const int Longest = 254;
        return text.Length <= Longest
            && text.Split('@') is [var name, var host]
            && name.Split('.').All(part => part.Length > 0 && part.All(IsOfName))
            && host.Split('.') is [_, .., { Length: > 1 } last] parts
            && last.All(char.IsAsciiLetter)
            && parts.All(part => part is not ("" or ['-', ..] or [.., '-']) && part.All(IsOfHost));
    }

    public bool IsQuiet(DateTimeOffset now)
    {
        // A zone that this machine does not know is quiet: nobody is woken by a mistake of ours.
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone))
        {
            return QuietFrom != QuietTo;
        }

        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return QuietFrom != QuietTo && time.IsBetween(QuietFrom, QuietTo);
    }

    static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '%' or '+' or '-';

    static bool IsOfHost(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '-';
}
