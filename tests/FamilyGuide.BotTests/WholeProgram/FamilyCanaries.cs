using System.Security.Cryptography;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>What families must not be known by, each with something in it that stands nowhere else.</summary>
static class FamilyCanaries
{
    const string Digits = "0123456789";
    const string Latin = "abcdefghijklmnopqrstuvwxyz";
    const string Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    static readonly Func<string>[] Kinds =
    [
        () => $"فاطمة بنت {Some(Arabic, 14)}",
        () => $"Éloïse Lefèvre-{Some(Latin, 14)}",
        () => $"Margaret O'{Some(Latin, 14)}",
        () => $"Rojîn Şêxmûs {Some(Latin, 14)}",
        () => $"+963 9{Some(Digits, 2)} {Some(Digits, 4)} {Some(Digits, 5)}",
        () => $"tent {Some(Digits, 9)}-C phase 4 row {Some(Digits, 5)}",
        () => $"born 17.03.19{Some(Digits, 2)} at {Some(Digits, 2)}:{Some(Digits, 2)} no. {Some(Digits, 8)}",
        () => $"خيمة رقم {Some(Digits, 12)}",
        () => $"<b>\"{Some(Latin, 14)}\" & sons</b>",
        () => $"passport {Some(Latin, 2).ToUpperInvariant()}{Some(Digits, 12)}",
    ];

    public static string[] Create(int count) => [.. Enumerable.Range(0, count).Select(at => Kinds[at % Kinds.Length]())];

    static string Some(string letters, int count) => RandomNumberGenerator.GetString(letters, count);
}
