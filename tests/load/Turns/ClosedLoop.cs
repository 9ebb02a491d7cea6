namespace FamilyGuide.Load.Turns;

/// <summary>Every family asks again as soon as it was answered: the most that N patient families can ask.</summary>
sealed class ClosedLoop : IPace
{
    public void Free(Family family) => family.Ask();
}
