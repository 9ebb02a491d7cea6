namespace FamilyGuide.Load.Browsers;

/// <summary>Decides when a wire breaks each of its connections.</summary>
interface IBreakPlan
{
    /// <param name="isStream">Whether the connection is a stream, or carries calls.</param>
    Break Choose(bool isStream);

    /// <summary>A break that was chosen has happened.</summary>
    void Count(bool isStream);
}
