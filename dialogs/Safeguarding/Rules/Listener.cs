namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>A pattern of a rule, and where it was written.</summary>
sealed class Listener(string file, Rule rule, Pattern pattern)
{
    const int MostQuoted = 30;

    readonly Pattern[] _unless = [.. rule.Unless];

    public Pattern Pattern => pattern;

    /// <summary>The words of the pattern around one that fills a telling place, unless others unsay it.</summary>
    public Range? Around(int position, HeardWords words) =>
        pattern.Around(position, words) is { } range && !IsUnsaid(range, words) ? range : null;

    public Hearing At(Range range, HeardWords words) => new(
        rule.Risk!.Value,
        file,
        pattern.Line,
        pattern.Text,
        pattern.IsDoubtful,
        string.Join(' ', words.Words.Take(range).Take(MostQuoted)));

    bool IsUnsaid(Range range, HeardWords words)
    {
        foreach (var unless in _unless)
        {
            if (unless.IsNear(range, words))
            {
                return true;
            }
        }

        return false;
    }
}
