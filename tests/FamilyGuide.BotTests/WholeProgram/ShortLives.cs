using System.Runtime.CompilerServices;

namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>
/// The programs that tests start live for seconds: what the runtime does for those that live for weeks (compiling twice,
/// mapping code twice) would be a third of all that these tests cost. Figures are taken without it, by tests/load.
/// </summary>
static class ShortLives
{
    [ModuleInitializer]
    internal static void SetForChildren()
    {
        Environment.SetEnvironmentVariable("DOTNET_TC_CallCounting", "0");
        Environment.SetEnvironmentVariable("DOTNET_EnableWriteXorExecute", "0");
    }
}
