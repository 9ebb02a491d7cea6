namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>A program that somebody has registered as a bot.</summary>
public sealed class RegisteredBot : SharedProgram
{
    private protected override (string Name, string Value)[] Settings =>
    [
        ("MicrosoftAppId", "00000000-0000-0000-0000-000000000001"),
        ("MicrosoftAppPassword", "a password that nobody needs here"),
    ];
}
