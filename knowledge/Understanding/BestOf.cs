namespace FamilyGuide.Knowledge.Understanding;

/// <summary>The topics with the highest scores, the highest first; of equal ones those that came first.</summary>
/// <param name="most">How many are kept.</param>
sealed class BestOf(int most)
{
    readonly List<(int Topic, float Score)> _found = [];

    public IReadOnlyList<(int Topic, float Score)> Found => _found;

    public void Add(int topic, float score)
    {
        if (most == 0 || (_found.Count == most && score <= _found[^1].Score))
        {
            return;
        }

        var place = _found.Count;
        while (place > 0 && _found[place - 1].Score < score)
        {
            place--;
        }

        _found.Insert(place, (topic, score));
        if (_found.Count > most)
        {
            _found.RemoveAt(most);
        }
    }
}
