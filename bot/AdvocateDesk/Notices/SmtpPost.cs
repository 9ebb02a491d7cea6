using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using FamilyGuide.Bot.Conversations;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace FamilyGuide.Bot.AdvocateDesk.Notices;

/// <summary>Sends that someone is waiting, or a code, and nothing else: no name, no lane, no link.</summary>
sealed class SmtpPost(IOptions<SmtpOptions> options, TimeProvider clock)
{
    const string Subject = "Someone is waiting";

    const string Words = $"""
        {Subject}.

        Open the desk as you always do. This message has no link and asks for nothing.
        """;

    /// <summary>In all: a server that answers a letter at a time is given up like one that is silent.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="address">One person's: nobody learns who else is written to.</param>
    /// <param name="cancellationToken">The program stops.</param>
    public Task<PostOutcome> SendAsync(string address, CancellationToken cancellationToken) =>
        SendAsync(Message(address, Subject, Words), cancellationToken);

    /// <summary>To an address that nobody has confirmed yet: whoever reads it there may be anybody.</summary>
    public Task<PostOutcome> SendCodeAsync(string address, string code, CancellationToken cancellationToken) =>
        SendAsync(
            Message(
                address,
                "Your code",
                $"""
                Your code is {code}.

                It works once, within half an hour. If you have asked for none, there is nothing to do.
                """),
            cancellationToken);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a mail server does, the desk goes on without it.")]
    async Task<PostOutcome> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var sent = message;
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var client = new SmtpClient { LocalDomain = DomainOf(options.Value.From) };
        var isSending = false;
        try
        {
            await ConnectAsync(client, either.Token);
            isSending = true;
            await client.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            return Judge(error, isSending);
        }

        await LeaveAsync(client, either.Token);
        return new(PostKind.Sent);
    }

    async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var server = options.Value;
        await client.ConnectAsync(
            server.Host,
            server.Port,
            server.Security switch
            {
                SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
                SmtpSecurity.None => SecureSocketOptions.None,
                _ => SecureSocketOptions.StartTls,
            },
            cancellationToken);
        if (server is { User: { Length: > 0 } user, Password: { } password })
        {
            await client.AuthenticateAsync(user, password, cancellationToken);
        }
    }

    /// <summary>It was taken: what happens while saying goodbye changes nothing.</summary>
    static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException
            or ServiceNotConnectedException or ProtocolException or CommandException)
        {
            // Closed otherwise.
        }
    }

    /// <summary>Nothing in it, and nothing in its headers, tells of this machine or of any case.</summary>
    MimeMessage Message(string address, string subject, string words)
    {
        var from = options.Value.From;
        var message = new MimeMessage
        {
            Subject = subject,
            Date = clock.GetUtcNow(),
            MessageId = $"{RandomName.New()}@{DomainOf(from)}",
            Body = new TextPart("plain") { Text = words },
        };
        message.From.Add(new MailboxAddress("Desk", from));
        message.To.Add(new MailboxAddress("", address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>Codes of ours: what a server says may name an address.</summary>
    static PostOutcome Judge(Exception error, bool isSending) => error switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)500 } =>
            new(PostKind.Refused, "refused"),
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } busy =>
            new(PostKind.Later, CodeOf(busy)),
        SmtpCommandException told => new(PostKind.Away, CodeOf(told)),
        AuthenticationException => new(PostKind.Away, "sign-in"),
        SslHandshakeException or NotSupportedException => new(PostKind.Away, "encryption"),
        _ when isSending => new(PostKind.Unsure, "broken-off"),
        OperationCanceledException => new(PostKind.Away, "timeout"),
        SocketException or IOException or SmtpProtocolException => new(PostKind.Away, "connection"),
        _ => new(PostKind.Away, error.GetType().Name),
    };

    static string CodeOf(SmtpCommandException told) => $"smtp-{(int)told.StatusCode}";

    static string DomainOf(string address) => address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];
}

/// <param name="Kind">What became of a message.</param>
/// <param name="Code">Why it is not known to be sent.</param>
readonly record struct PostOutcome(PostKind Kind, string? Code = null);

enum PostKind
{
    Sent,

    /// <summary>The server may have taken it.</summary>
    Unsure,

    /// <summary>It was not taken for this address, and may be another time.</summary>
    Later,

    /// <summary>The server takes nothing from us at present.</summary>
    Away,

    /// <summary>There is no such address.</summary>
    Refused,
}
