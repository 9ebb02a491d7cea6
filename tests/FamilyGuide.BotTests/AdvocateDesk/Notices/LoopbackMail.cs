using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace FamilyGuide.BotTests.AdvocateDesk.Notices;

/// <summary>A mail server on this machine that speaks the protocol, minds it, and can have a bad day.</summary>
sealed class LoopbackMail : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stopping = new();
    readonly ConcurrentQueue<TaskCompletionSource> _awaited = new();
    readonly Task _serving;

    int _connections;

    public LoopbackMail()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public MailMischief Mischief { get; set; }

    /// <summary>For this address there is always a "later".</summary>
    public string? BusyFor { get; set; }

    /// <summary>What was taken to its final dot, in order.</summary>
    public ConcurrentQueue<TakenMail> Taken { get; } = new();

    /// <summary>Every line that a client said, whatever became of it.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>What no client may do: two commands at once, a bare line feed, a line too long.</summary>
    public ConcurrentQueue<string> Offences { get; } = new();

    public int Connections => _connections;

    /// <summary>Somebody connects from now on.</summary>
    public Task ConnectedAsync()
    {
        var awaited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited.Enqueue(awaited);
        return awaited.Task;
    }

    /// <summary>Nobody is there any more.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }

    async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                talks.Add(TalkAsync(client));
                while (_awaited.TryDequeue(out var awaited))
                {
                    awaited.SetResult();
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            // The test is over.
        }

        await Task.WhenAll(talks);
    }

    async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (Mischief == MailMischief.StrangeCertificate)
                {
                    var secured = new SslStream(stream);
                    await secured.AuthenticateAsServerAsync(
                        new() { ServerCertificate = SelfMade() }, _stopping.Token);
                    stream = secured;
                }

                await new MailTalk(this, stream).RunAsync(_stopping.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException
                or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The client is gone, or the test is over.
            }
        }
    }

    static X509Certificate2 SelfMade()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    /// <summary>One connection, from the greeting to its end.</summary>
    sealed class MailTalk(LoopbackMail server, Stream stream)
    {
        const int LongestLine = 1000;

        readonly byte[] _byte = new byte[1];

        string _from = "";
        string _to = "";

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            if (server.Mischief == MailMischief.CloseAtOnce)
            {
                return;
            }

            if (server.Mischief == MailMischief.Drip)
            {
                // A letter, and then nothing for as long as anybody waits.
                await stream.WriteAsync("2"u8.ToArray(), cancellationToken);
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await SayAsync("220 loopback", cancellationToken);
            while (await ReadLineAsync(cancellationToken) is { } line)
            {
                server.Said.Enqueue(line);
                if (!await AnswerAsync(line, cancellationToken))
                {
                    return;
                }
            }
        }

        async Task<bool> AnswerAsync(string line, CancellationToken cancellationToken)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (command)
            {
                case "EHLO":
                    await SayAsync("250-loopback", cancellationToken);
                    await SayAsync("250 AUTH PLAIN", cancellationToken);
                    return true;
                case "AUTH":
                    await SayAsync(
                        server.Mischief == MailMischief.WrongPassword ? "535 no" : "235 welcome", cancellationToken);
                    return true;
                case "MAIL":
                    _from = Between(line);
                    await SayAsync("250 ok", cancellationToken);
                    return true;
                case "RCPT":
                    _to = Between(line);
                    await SayAsync(
                        server.Mischief switch
                        {
                            MailMischief.Busy => "451 later",
                            _ when server.BusyFor == _to => "451 later",
                            MailMischief.NoSuchAddress => $"550 nobody is called {_to}",
                            _ => "250 ok",
                        },
                        cancellationToken);
                    return true;
                case "DATA":
                    await SayAsync("354 go on", cancellationToken);
                    return await TakeAsync(cancellationToken);
                case "QUIT":
                    await SayAsync("221 bye", cancellationToken);
                    return false;
                case "RSET" or "NOOP":
                    await SayAsync("250 ok", cancellationToken);
                    return true;
                default:
                    server.Offences.Enqueue($"unknown: {command}");
                    await SayAsync("500 what?", cancellationToken);
                    return true;
            }
        }

        async Task<bool> TakeAsync(CancellationToken cancellationToken)
        {
            var text = new StringBuilder();
            while (await ReadLineAsync(cancellationToken) is { } line)
            {
                if (line == ".")
                {
                    server.Taken.Enqueue(new(_from, _to, text.ToString()));
                    if (server.Mischief == MailMischief.CloseAfterData)
                    {
                        return false;
                    }

                    await SayAsync("250 taken", cancellationToken);
                    return true;
                }

                text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
            }

            return false;
        }

        static string Between(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

        Task SayAsync(string line, CancellationToken cancellationToken) =>
            stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), cancellationToken).AsTask();

        /// <returns>Null when the client is gone.</returns>
        async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            var line = new StringBuilder();
            var before = '\0';
            while (await stream.ReadAsync(_byte, cancellationToken) == 1)
            {
                var letter = (char)_byte[0];
                if (letter == '\n')
                {
                    if (before != '\r')
                    {
                        server.Offences.Enqueue($"a bare line feed after: {line}");
                    }

                    return line.ToString().TrimEnd('\r');
                }

                line.Append(before = letter);
                if (line.Length > LongestLine)
                {
                    server.Offences.Enqueue("a line too long");
                    return null;
                }
            }

            return null;
        }
    }
}

/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's one recipient.</param>
/// <param name="Text">Headers, an empty line, and the words.</param>
sealed record TakenMail(string From, string To, string Text)
{
    /// <summary>The code in it; empty when there is none.</summary>
    public string Code => Text.Contains("Your code is ", StringComparison.Ordinal)
        ? Text.Split("Your code is ")[1].Split('.')[0]
        : "";
}

/// <summary>What a mail server does on a bad day.</summary>
enum MailMischief
{
    None,
    CloseAtOnce,

    /// <summary>One letter, and silence.</summary>
    Drip,

    /// <summary>4xx for whoever is written to.</summary>
    Busy,

    /// <summary>5xx for whoever is written to.</summary>
    NoSuchAddress,

    WrongPassword,

    /// <summary>It takes the message and is gone before it says so.</summary>
    CloseAfterData,

    /// <summary>TLS with a certificate for which nobody vouches.</summary>
    StrangeCertificate,
}
