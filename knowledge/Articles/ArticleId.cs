namespace FamilyGuide.Knowledge.Articles;

/// <summary>An entry's name in every language, and its files', such as <c>report-a-relative</c>.</summary>
public readonly record struct ArticleId(string Value)
{
    public override string ToString() => Value;
}
