using System.Runtime.InteropServices;

namespace FamilyGuide.Knowledge.Understanding;

/// <summary>What was made of a phrase that was left out of learning.</summary>
/// <param name="Topic">What it means.</param>
/// <param name="First">The likeliest topic.</param>
/// <param name="Second">The next.</param>
/// <param name="Third">The one after it.</param>
[StructLayout(LayoutKind.Auto)]
readonly record struct Tried(int Topic, Guessed First, Guessed Second, Guessed Third)
{
    public bool IsRight => First.Topic == Topic;
}

/// <summary>A topic with how much speaks for it; the number -1 where there is none.</summary>
[StructLayout(LayoutKind.Auto)]
readonly record struct Guessed(int Topic, float Score)
{
    public static Guessed Nothing { get; } = new(-1, float.NegativeInfinity);
}
