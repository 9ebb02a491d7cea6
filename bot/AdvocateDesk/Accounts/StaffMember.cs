using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyGuide.Bot.AdvocateDesk.Notices;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Bot.AdvocateDesk.Accounts;

/// <summary>Somebody who works at the desk.</summary>
/// <remarks>Mutable, since ASP.NET Core Identity fills in its parts one by one before it asks to keep them.</remarks>
sealed class StaffMember
{
    public string Id { get; set; } = Conversations.RandomName.New();

    /// <summary>What they sign in with; nobody else sees it.</summary>
    public string Login { get; set; } = "";

    /// <summary>As families and colleagues see them. It need not be their real name.</summary>
    public string Name { get; set; } = "";

    public IReadOnlyList<StaffRole> Roles { get; set; } = [];

    /// <summary>Codes of the languages that they speak with families.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    public IReadOnlyList<Lane> Lanes { get; set; } = [];

    public bool IsDisabled { get; set; }

    public string PasswordHash { get; set; } = "";

    /// <summary>Changes with the password and the second factor; sessions of before end with it.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Base32, of the authenticator app.</summary>
    public string AuthenticatorKey { get; set; } = "";

    /// <summary>The last time step whose code was used: a code works once.</summary>
    public long LastTimeStep { get; set; }

    /// <summary>SHA-256 of codes that work once each.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; set; } = [];

    public IReadOnlyList<StaffPasskey> Passkeys { get; set; } = [];

    /// <summary>How they want to hear that someone is waiting; null when not by e-mail.</summary>
    public NoticeWishes? Notices { get; set; }

    /// <summary>Of the record that it is kept in; 0 while it is new.</summary>
    [JsonIgnore]
    public long Version { get; set; }

    public bool May(Permission permission) => !IsDisabled && Permissions.Of(Roles).Contains(permission);
}

/// <summary>Names are stored: add, but don't rename.</summary>
enum StaffRole
{
    Advocate,
    Lawyer,
    Psychologist,

    /// <summary>Joins a case to translate; claims none.</summary>
    Interpreter,

    /// <summary>Sees load and numbers, may break the glass with a reason.</summary>
    Supervisor,

    /// <summary>Invites and disables people; reads no case.</summary>
    Administrator,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StaffMember))]
sealed partial class StaffJson : JsonSerializerContext
{
    public static byte[] Write(StaffMember member) => JsonSerializer.SerializeToUtf8Bytes(member, Default.StaffMember);

    public static StaffMember Read(Records.DeskRecord record)
    {
        var member = JsonSerializer.Deserialize(record.Document.Span, Default.StaffMember)
            ?? throw new InvalidDataException("A person's record is empty.");
        member.Version = record.Version;
        return member;
    }
}
