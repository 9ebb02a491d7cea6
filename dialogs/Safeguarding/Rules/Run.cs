namespace FamilyGuide.Dialogs.Safeguarding.Rules;

/// <summary>Words that must be typed side by side: <c>want|wish to die</c>.</summary>
/// <remarks>
/// The longer a run is, the more slips it forgives: a wrong letter, a word too many, a short word missing, two words
/// written as one.
/// </remarks>
sealed class Run
{
    /// <summary>"to", "a", "på": missed or mistyped, they change nothing.</summary>
    const int LongestShortWord = 2;

    /// <summary>What stands in the place of a short word isn't longer than this.</summary>
    const int LongestMistyped = 3;

    /// <summary>More ways to write two words as one are not listed.</summary>
    const int MostJoined = 36;

    /// <summary>Words between are slips.</summary>
    const int MostBetween = Forgiven.Most;

    readonly Place[] _places;

    /// <summary>How many letters the places from one on can have at most.</summary>
    readonly int[] _lettersFrom;

    /// <summary>How many words before the telling one it can begin, when none is torn.</summary>
    readonly int _mostBefore;

    /// <summary>It begins at least so many before it.</summary>
    readonly int _fewestBefore;

    public Run(RuleWord[][] words, Lexicon lexicon)
    {
        _places = new Place[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            _places[i] = new(
                lexicon.SlotOfShared(words[i]),
                i + 1 < words.Length ? JoinedSlot(words[i], words[i + 1], lexicon) : Place.None,
                words[i].All(word => word.Letters.Length <= LongestShortWord));
        }

        _lettersFrom = new int[words.Length + 1];
        for (var i = words.Length - 1; i >= 0; i--)
        {
            _lettersFrom[i] = _lettersFrom[i + 1] + words[i].Max(word => word.Letters.Length);
        }

        Telling = Enumerable.Range(0, words.Length).MaxBy(i => words[i].Min(word => word.Letters.Length));
        Weight = words[Telling].Min(word => word.Letters.Length);
        _mostBefore = Telling + Forgiven.MostBetween(_lettersFrom[0]);
        _fewestBefore = _places.Take(Telling).Count(place => place.Joined == Place.None && !MayBeMissing(place));
    }

    /// <summary>The place that the fewest messages fill: the run is looked for where it is.</summary>
    public int Telling { get; }

    /// <summary>How long the shortest word there is.</summary>
    public int Weight { get; }

    public IEnumerable<int> TellingSlots
    {
        get
        {
            yield return _places[Telling].Slot;
            if (_places[Telling].Joined != Place.None)
            {
                yield return _places[Telling].Joined;
            }

            if (Telling > 0 && _places[Telling - 1].Joined != Place.None)
            {
                yield return _places[Telling - 1].Joined;
            }
        }
    }

    /// <summary>How far its first word can be from its last.</summary>
    public int Span => _places.Length == 1 ? 0 : _places.Length - 1 + MostBetween;

    /// <summary>The same when words were typed as two.</summary>
    public int SpanTorn => _places.Length == 1 ? 0 : WidthTorn;

    /// <summary>
    /// How far its first word can be from what comes after its last one, when words were typed as two.
    /// </summary>
    public int WidthTorn => Span + _places.Length;

    /// <summary>Every place that cannot be left out.</summary>
    /// <param name="distance">How many words away from the telling place they may stand.</param>
    /// <param name="distanceTorn">The same when words were typed as two.</param>
    public IEnumerable<Need> Needs(int distance, int distanceTorn)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (!MayBeMissing(_places[i]))
            {
                var slot = _places[i].Slot;
                var before = i > 0 ? _places[i - 1].Joined : Place.None;
                yield return new(
                    slot,
                    _places[i].Joined == Place.None ? slot : _places[i].Joined,
                    before == Place.None ? slot : before,
                    (short)distance,
                    (short)distanceTorn);
            }
        }
    }

    /// <summary>The words around one that fills the telling place; null when they don't make up the run.</summary>
    public Range? Around(int position, HeardWords words)
    {
        var first = Math.Max(0, position - _mostBefore - Math.Min(Telling, words.TornTogether));
        for (var start = first; start <= position - _fewestBefore; start++)
        {
            if (MayBegin(start, words) && From(start, words) is { } end && end > position)
            {
                return start..end;
            }
        }

        return null;
    }

    /// <summary>The first place in a stretch of the message where the run stands.</summary>
    public Range? Within(int first, int last, HeardWords words)
    {
        for (var start = Math.Max(0, first); start < Math.Min(last, words.Words.Count); start++)
        {
            if (MayBegin(start, words) && From(start, words) is { } end)
            {
                return start..end;
            }
        }

        return null;
    }

    /// <summary>Whether the first place can be filled there, or left out.</summary>
    bool MayBegin(int position, HeardWords words) =>
        MayBeMissing(_places[0])
        || words.MayFill(position, _places[0].Slot)
        || (_places[0].Joined != Place.None && words.MayFill(position, _places[0].Joined));

    int? From(int start, HeardWords words) => Go(0, start, default, words);

    int? Go(int place, int position, Forgiven forgiven, HeardWords words)
    {
        if (place == _places.Length)
        {
            return forgiven.IsBearable ? position : null;
        }

        if (!forgiven.MayBecomeBearable(_lettersFrom[place]))
        {
            return null;
        }

        return Fill(place, position, forgiven, words) ?? Skip(place, position, forgiven, words);
    }

    int? Fill(int place, int position, Forgiven forgiven, HeardWords words)
    {
        if (position >= words.Words.Count || words.IsHarmless(position))
        {
            return null;
        }

        if (words.Best(position, _places[place].Slot) is { } hit
            && Go(place + 1, position + hit.Width, forgiven.With(hit), words) is { } end)
        {
            return end;
        }

        return _places[place].Joined != Place.None && words.Best(position, _places[place].Joined) is { } joined
            ? Go(place + 2, position + joined.Width, forgiven.With(joined).And(Forgiven.OfJoining), words)
            : null;
    }

    int? Skip(int place, int position, Forgiven forgiven, HeardWords words)
    {
        var isShort = MayBeMissing(_places[place]);
        if (isShort && Go(place + 1, position, forgiven.And(Forgiven.OfShortWord), words) is { } without)
        {
            return without;
        }

        if (place == 0 || position >= words.Words.Count || words.IsHarmless(position))
        {
            return null;
        }

        if (isShort
            && words.Words[position].Length <= LongestMistyped
            && Go(place + 1, position + 1, forgiven.And(Forgiven.OfShortWord), words) is { } mistyped)
        {
            return mistyped;
        }

        return Go(place, position + 1, forgiven.And(Forgiven.OfWordBetween), words);
    }

    bool MayBeMissing(Place place) => place.IsShort && _places.Length > 2;

    static int JoinedSlot(RuleWord[] first, RuleWord[] second, Lexicon lexicon)
    {
        if (first.Length * second.Length > MostJoined || first.Any(word => word.Shape != WordShape.Whole))
        {
            return Place.None;
        }

        return lexicon.SlotOf(
        [
            .. from one in first
               from other in second
               where other.Shape is WordShape.Whole or WordShape.Start
               select (new RuleWord(one.Letters + other.Letters, other.Shape, IsExact: true), one.Letters.Length),
        ]);
    }

    readonly record struct Place(int Slot, int Joined, bool IsShort)
    {
        public const int None = -1;
    }
}
