using FamilyGuide.Bot.AdvocateDesk.Notices;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FamilyGuide.BotTests.AdvocateDesk.Notices;

/// <summary>One message over the protocol, and everything that a server can do to it.</summary>
public sealed class SmtpPostTests : IAsyncLifetime
{
    readonly FakeTimeProvider _clock = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    readonly LoopbackMail _mail = new();

    static CancellationToken None => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _mail.DisposeAsync();

    [Fact]
    public async Task A_message_says_that_someone_is_waiting_and_nothing_of_us_or_anybody()
    {
        Assert.Equal(new(PostKind.Sent), await SendAsync());

        var mail = Assert.Single(_mail.Taken);
        Assert.Equal(("desk@example.org", "maryam@example.org"), (mail.From, mail.To));
        var (headers, words) = (mail.Text.Split("\n\n", 2)[0], mail.Text.Split("\n\n", 2)[1]);
        Assert.Equal(
            """
            Someone is waiting.

            Open the desk as you always do. This message has no link and asks for nothing.
            """.ReplaceLineEndings("\n"),
            words.TrimEnd());
        Assert.Equal(
            [
                "Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To",
            ],
            headers.Split('\n').Where(line => !line.StartsWith(' ') && !line.StartsWith('\t'))
                .Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.Contains("Subject: Someone is waiting", headers, StringComparison.Ordinal);
        Assert.Contains("@example.org>", headers, StringComparison.Ordinal);

        // The random part of the id may spell anything, and a machine's name may be two letters of another word.
        var told = mail.Text.Split('\n').Select(line => line.StartsWith("Message-Id:", StringComparison.Ordinal)
            ? line.Split('@')[^1]
            : line);
        Assert.DoesNotContain(
            told.SelectMany(line => line.Split(' ', '@', '<', '>', '.', ':')),
            word => word.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("EHLO example.org", _mail.Said);
        Assert.Empty(_mail.Offences);
    }

    [Theory]
    [InlineData(MailMischief.Busy, PostKind.Later, "smtp-451")]
    [InlineData(MailMischief.NoSuchAddress, PostKind.Refused, "refused")]
    [InlineData(MailMischief.CloseAtOnce, PostKind.Away, "connection")]
    [InlineData(MailMischief.WrongPassword, PostKind.Away, "sign-in")]
    [InlineData(MailMischief.CloseAfterData, PostKind.Unsure, "broken-off")]
    internal async Task What_a_server_does_on_a_bad_day_is_a_code_of_ours(
        MailMischief mischief, PostKind kind, string code)
    {
        _mail.Mischief = mischief;

        Assert.Equal(new(kind, code), await SendAsync(user: "desk"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_no_error_of_the_desk()
    {
        await _mail.StopAsync();

        Assert.Equal(new(PostKind.Away, "connection"), await SendAsync());
    }

    [Fact]
    public async Task A_server_that_answers_a_letter_at_a_time_is_given_up()
    {
        _mail.Mischief = MailMischief.Drip;
        var connected = _mail.ConnectedAsync();

        var sending = SendAsync();
        await connected;
        _clock.Advance(SmtpPost.Patience);

        Assert.Equal(new(PostKind.Away, "timeout"), await sending);
    }

    [Fact]
    public async Task Without_encryption_a_server_gets_neither_the_password_nor_an_address()
    {
        Assert.Equal(new(PostKind.Away, "encryption"), await SendAsync(SmtpSecurity.StartTls, "desk"));

        Assert.Empty(_mail.Taken);
        Assert.DoesNotContain(_mail.Said, line => !line.StartsWith("EHLO", StringComparison.Ordinal)
            && !line.StartsWith("QUIT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_for_which_nobody_vouches_gets_nothing()
    {
        _mail.Mischief = MailMischief.StrangeCertificate;

        Assert.Equal(new(PostKind.Away, "encryption"), await SendAsync(SmtpSecurity.Tls, "desk"));

        Assert.Empty(_mail.Said);
    }

    Task<PostOutcome> SendAsync(SmtpSecurity security = SmtpSecurity.None, string? user = null) => new SmtpPost(
        Options.Create(new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = _mail.Port,
            From = "desk@example.org",
            Security = security,
            User = user,
            Password = user is null ? null : "a password",
        }),
        _clock).SendAsync("maryam@example.org", None);
}
