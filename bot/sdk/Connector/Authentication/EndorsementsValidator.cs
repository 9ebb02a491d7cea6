namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key that signs tokens is good for some channels only.</summary>
public static class EndorsementsValidator
{
    /// <returns>True if the key is endorsed for this, or nothing is asked of it.</returns>
    public static bool Validate(string expectedEndorsement, HashSet<string> endorsements)
    {
        ArgumentNullException.ThrowIfNull(endorsements);
        return string.IsNullOrWhiteSpace(expectedEndorsement) || endorsements.Contains(expectedEndorsement);
    }
}
