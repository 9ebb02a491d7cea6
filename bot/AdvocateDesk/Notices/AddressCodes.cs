using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.AdvocateDesk.Records;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>Codes that show that whoever gives an address reads what is sent there.</summary>
/// <remarks>Each change is one record's, so that of many tries at once, on whatever machine, each is counted.</remarks>
sealed class AddressCodes(IDeskRecords records, TimeProvider clock)
{
    const string Kind = "address-code";
    const int Digits = 8;

    /// <summary>Of a hundred million codes: enough for slips, too few for guesses.</summary>
    public const int MostTries = 5;

    /// <summary>Whoever has somebody else's address can't fill their mailbox from here.</summary>
    public const int MostADay = 5;

    /// <summary>Mail servers keep strangers waiting for a quarter of an hour.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <returns>The code to send; null when there were too many within a day.</returns>
    public async Task<string?> MakeAsync(string staff, string address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (before, version) = await FindAsync(staff, cancellationToken);
        DateTimeOffset[] made = [.. before.Made.Where(at => at > now - Day)];
        if (made.Length >= MostADay)
        {
            return null;
        }

        var code = RandomNumberGenerator.GetString("0123456789", Digits);
        var kept = new AddressCode(HashOf(staff, address, code), now + Life, Tries: 0, [.. made, now]);
        return await KeepAsync(staff, kept, version, cancellationToken) ? code : null;
    }

    /// <summary>
    /// Whether it is the code that was sent there. It works once, and each try counts before it is judged.
    /// </summary>
    public async Task<bool> IsRightAsync(
        string staff, string address, string code, CancellationToken cancellationToken)
    {
        var (before, version) = await FindAsync(staff, cancellationToken);
        if (!before.IsOpen(clock.GetUtcNow())
            || !await KeepAsync(staff, before with { Tries = before.Tries + 1 }, version, cancellationToken))
        {
            return false;
        }

        var typed = new string([.. code.Where(char.IsAsciiDigit)]);
        return CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(before.Hash), Encoding.ASCII.GetBytes(HashOf(staff, address, typed)))
            && await KeepAsync(staff, before with { Hash = "" }, version + 1, cancellationToken);
    }

    /// <summary>It was not sent: nobody has to wait for it.</summary>
    public async Task WithdrawAsync(string staff, CancellationToken cancellationToken)
    {
        var (code, version) = await FindAsync(staff, cancellationToken);
        await KeepAsync(staff, code with { Hash = "" }, version, cancellationToken);
    }

    /// <summary>Whether there is a code that could still be typed.</summary>
    public async Task<bool> IsAwaitedAsync(string staff, CancellationToken cancellationToken) =>
        (await FindAsync(staff, cancellationToken)).Code.IsOpen(clock.GetUtcNow());

    async Task<(AddressCode Code, long Version)> FindAsync(string staff, CancellationToken cancellationToken) =>
        await records.FindAsync(Kind, staff, cancellationToken) is { } record
            ? (JsonSerializer.Deserialize(record.Document.Span, AddressCodeJson.Default.AddressCode)
                ?? throw new InvalidDataException("A code's record is empty."),
                record.Version)
            : (new("", default, 0, []), 0);

    /// <summary>For a day: then what was sent is no longer counted.</summary>
    Task<bool> KeepAsync(string staff, AddressCode code, long version, CancellationToken cancellationToken) =>
        records.KeepAsync(
            new(
                Kind,
                staff,
                version,
                JsonSerializer.SerializeToUtf8Bytes(code, AddressCodeJson.Default.AddressCode),
                clock.GetUtcNow() + Day),
            cancellationToken);

    /// <summary>With the address, so that a code for one says nothing of another.</summary>
    static string HashOf(string staff, string address, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{staff}|{address}|{code}")));
}

/// <param name="Hash">Of the code, of its owner and of the address; empty when it was used.</param>
/// <param name="Until">When it is worth nothing any more.</param>
/// <param name="Tries">How often something was typed.</param>
/// <param name="Made">When codes were made within a day.</param>
sealed record AddressCode(string Hash, DateTimeOffset Until, int Tries, IReadOnlyList<DateTimeOffset> Made)
{
    public bool IsOpen(DateTimeOffset now) => Hash.Length > 0 && now < Until && Tries < AddressCodes.MostTries;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AddressCode))]
sealed partial class AddressCodeJson : JsonSerializerContext;
