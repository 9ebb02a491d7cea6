using System.Globalization;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>A full disk refuses what families write.</summary>
static class DiskRule
{
    const long Megabyte = 1024 * 1024;

    /// <summary>
    /// A message with its answer takes 4 KB and the write-ahead log up to 16 MB: below this, one bad evening fills it.
    /// </summary>
    const long TooLittle = 256 * Megabyte;

    /// <summary>An update needs as much for the program, its predecessor and the restore that tries it out.</summary>
    const long Comfortable = 1024 * Megabyte;

    /// <param name="what">Which folder.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="free">In bytes, for this program.</param>
    /// <param name="used">In bytes: what lies there; the same again is needed while a copy of it is made.</param>
    public static Finding Judge(string what, string path, long free, long used) => free switch
    {
        < TooLittle => Finding.Bad(
            $"Only {InMegabytes(free)} are free for {what}: {path}",
            "Make room now: when the disk is full, families' messages are refused."),
        _ when free < Math.Max(Comfortable, used) => Finding.Attention(
            $"{InMegabytes(free)} are free for {what}, which uses {InMegabytes(used)}: {path}",
            "Make room or take a larger disk: a backup or a restore needs as much again as the data."),
        _ => Finding.Well($"{InMegabytes(free)} are free for {what}, which uses {InMegabytes(used)}: {path}"),
    };

    static string InMegabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte} MB");
}
