namespace FamilyGuide.Load.Turns;

/// <summary>Decides when a family that has heard its answer asks the next question.</summary>
interface IPace
{
    void Free(Family family);
}
