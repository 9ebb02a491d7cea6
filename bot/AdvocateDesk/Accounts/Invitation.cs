using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>What somebody is invited to.</summary>
sealed record Invitation
{
    /// <summary>A hash of the link's secret.</summary>
    [JsonIgnore]
    public string Id { get; init; } = "";

    [JsonIgnore]
    public DateTimeOffset Expires { get; init; }

    /// <summary>Who made it: when they may invite nobody any more, nobody gets in by it either.</summary>
    public string? By { get; init; }

    public required IReadOnlyList<StaffRole> Roles { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<Lane> Lanes { get; init; } = [];

    /// <summary>What the keys for authenticator apps are made from.</summary>
    public string Seed { get; init; } = "";

    /// <summary>The key that one browser is shown.</summary>
    /// <remarks>
    /// Each sees another one, so that whoever looked at the link first, such as a mail scanner, does not know the key
    /// of who accepts it.
    /// </remarks>
    public string KeyFor(string browser) => TimeCode.KeyFrom(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Seed), Encoding.UTF8.GetBytes(browser)));
}

/// <summary>What somebody who accepts types, and what their browser was given before.</summary>
sealed record Acceptance(string Browser, string Name, string Login, string Password, string Code);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Invitation))]
sealed partial class InvitationJson : JsonSerializerContext;
