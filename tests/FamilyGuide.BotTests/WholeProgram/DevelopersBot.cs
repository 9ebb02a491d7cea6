namespace FamilyGuide.BotTests.WholeProgram;

/// <summary>A program at which somebody tries things out on their own machine.</summary>
public sealed class DevelopersBot : SharedProgram
{
    private protected override (string Name, string Value)[] Settings =>
        [("BotFramework__AllowAnonymousLocal", "true"), ("ASPNETCORE_ENVIRONMENT", "Development")];
}
