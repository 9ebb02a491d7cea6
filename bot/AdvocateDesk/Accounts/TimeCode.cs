using OtpNet;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Codes of an authenticator app (TOTP, RFC 6238): six digits, half a minute each.</summary>
static class TimeCode
{
    const int KeyBytes = 20;

    /// <summary>Clocks differ: one step before and after are taken too.</summary>
    static readonly VerificationWindow Window = new(previous: 1, future: 1);

    public static string NewKey() => KeyFrom(KeyGeneration.GenerateRandomKey(KeyBytes));

    public static string KeyFrom(ReadOnlySpan<byte> random) => Base32Encoding.ToString([.. random[..KeyBytes]]);

    /// <returns>The time step of the code; null when it is wrong, or of a step that was used already.</returns>
    public static long? Check(string key, string code, long usedStep, DateTimeOffset now)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, digits, out var step, Window)
            && step > usedStep
                ? step
                : null;
    }

    /// <summary>What an app reads from the picture.</summary>
    public static string Address(string key, string login) =>
        $"otpauth://totp/Desk:{Uri.EscapeDataString(login)}?secret={key}&issuer=Desk";
}
