namespace FamilyGuide.Knowledge.Articles;

/// <summary>Sentences for a reader: <c>[1]</c> cites the entry's first source. Markers of the file are gone.</summary>
public readonly record struct CitedText(string Value)
{
    public override string ToString() => Value;
}
