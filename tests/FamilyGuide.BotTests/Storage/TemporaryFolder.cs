namespace FamilyGuide.BotTests.Storage;

/// <summary>A folder that is gone when the test is.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("familyguide-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
