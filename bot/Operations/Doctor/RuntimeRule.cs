namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>Known holes of the runtime are known to everybody.</summary>
static class RuntimeRule
{
    /// <summary>The first without CVE-2026-70183 and CVE-2026-70188, of 13 October 2026.</summary>
    static readonly Version Oldest = new(10, 0, 13);

    public static Finding Judge(Version runtime) => runtime < Oldest
        ? Finding.Bad(
            $".NET {runtime} has the known holes CVE-2026-70183 and CVE-2026-70188.",
            $"Install the newest patch of .NET 10, {Oldest} or later, and start the program again.")
        : Finding.Well(
            $".NET {runtime} has the patches that this version knows of.",
            "Later ones it can't know: look once a month at https://dotnet.microsoft.com/download/dotnet/10.0.");
}
