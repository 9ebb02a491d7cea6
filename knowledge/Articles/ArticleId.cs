namespace FamilyGuide.Knowledge.Articles;

/// <summary>An entry's name, the same in every language and the name of its files, such as <c>report-a-relative</c>.</summary>
public readonly record struct ArticleId(string Value)
{
    public override string ToString() => Value;
}
