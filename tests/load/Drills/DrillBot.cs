using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Hosts;
using FamilyGuide.Load.Starts;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Drills;

/// <summary>The bot of a drill: one folder and one address, and one process after another.</summary>
sealed class DrillBot : IAsyncDisposable
{
    readonly DrillTerms _terms;
    readonly BotSettings _settings;

    BotProcess? _process;

    /// <param name="terms">Which bot.</param>
    /// <param name="data">Its data folder; a fresh one when null.</param>
    /// <param name="publicUrl">The address that families use, if something stands between them and the bot.</param>
    public DrillBot(DrillTerms terms, string? data = null, Uri? publicUrl = null)
    {
        _terms = terms;
        Folder = new BotFolder(data);
        _settings = publicUrl is null
            ? terms.Settings
            : terms.Settings
                .With("FamilyGuide__Url", publicUrl.GetLeftPart(UriPartial.Authority))
                .With("FamilyGuide__Listen", Folder.Url.OriginalString);
        Server = new ServerAddress(Folder.Url);
        Client = new DirectLineClient(Server, terms.Entrance, terms.Time);
    }

    public BotFolder Folder { get; }

    public ServerAddress Server { get; }

    public DirectLineClient Client { get; }

    public BotProcess Process => _process ?? throw new WireException("the bot has not been started");

    /// <summary>By the clock's timestamp, before the newest process was asked for.</summary>
    public long StartedAt { get; private set; }

    public async Task StartAsync(CancellationToken ct)
    {
        StartedAt = _terms.Time.GetTimestamp();
        _process = BotProcess.Start(_terms.Bot, Folder, _settings);
        await StartRun.WaitUntilHealthyAsync(_process, Server, _terms.Time, ct);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        if (_process is { HasExited: false } running)
        {
            await running.KillAsync(ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Client.Dispose();
        Folder.Dispose();
    }
}
