namespace FamilyGuide.Knowledge.Understanding.Linear;

/// <summary>
/// An order that looks like chance and is always the same (SplitMix64), whatever .NET does with its own.
/// </summary>
sealed class Shuffling
{
    ulong _state = 0x5DEECE66D;

    public void Shuffle(Span<int> numbers)
    {
        for (var last = numbers.Length - 1; last > 0; last--)
        {
            var other = (int)(Next() % (ulong)(last + 1));
            (numbers[last], numbers[other]) = (numbers[other], numbers[last]);
        }
    }

    ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
