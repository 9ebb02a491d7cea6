namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>One running program for those tests of a class that leave it as it is.</summary>
public class SharedProgram : IAsyncLifetime
{
    StartedProgram? _program;

    internal StartedProgram Program => _program ?? throw new InvalidOperationException("It has not been started.");

    /// <summary>What it is started with.</summary>
    private protected virtual (string Name, string Value)[] Settings => [];

    public async ValueTask InitializeAsync() =>
        _program = await StartedProgram.StartAsync(TestContext.Current.CancellationToken, Settings);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }
    }
}
