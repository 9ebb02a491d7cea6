using System.ComponentModel.DataAnnotations;
using System.Net;
using FamilyGuide.Bot.Conversations.Edge;
using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>A mail server for "someone is waiting". Without one nothing is sent.</summary>
sealed class SmtpOptions
{
    public const string Section = "Notices:Smtp";

    [Required(ErrorMessage = "Notices:Smtp:Host must name the mail server.")]
    public string Host { get; set; } = "";

    [Within(1, 65535, "Notices:Smtp:Port must be 1 to 65535.")]
    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender, as advocates see it; best one that says nothing.</summary>
    public string From { get; set; } = "";

    /// <summary>How the way to the server is kept secret.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;
}

enum SmtpSecurity
{
    /// <summary>Encrypted before anything is said; a server that can't gets nothing.</summary>
    StartTls,

    /// <summary>Encrypted from the beginning, usually on port 465.</summary>
    Tls,

    /// <summary>For a server on this machine only.</summary>
    None,
}

[OptionsValidator]
sealed partial class SmtpOptionsAttributes : IValidateOptions<SmtpOptions>;

/// <inheritdoc cref="SmtpOptionsAttributes" />
sealed class SmtpOptionsRules : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options) => options switch
    {
        _ when !NoticeWishes.IsAddress(options.From) => ValidateOptionsResult.Fail(
            "Notices:Smtp:From must be the address that messages come from, such as desk@example.org."),
        { Security: SmtpSecurity.None } when !IsThisMachine(options.Host) => ValidateOptionsResult.Fail(
            "Notices:Smtp:Security may be None only for a mail server on this machine: "
            + "others on the way would read whom it writes to."),
        _ when string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password) =>
            ValidateOptionsResult.Fail("Notices:Smtp:User and Notices:Smtp:Password must both be set, or neither."),
        _ => ValidateOptionsResult.Success,
    };

    static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
