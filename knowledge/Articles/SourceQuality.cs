namespace FamilyGuide.Knowledge.Articles;

public enum SourceQuality
{
    /// <summary>A law, a court, a ministry, the United Nations.</summary>
    Primary,

    /// <summary>News or a non-governmental organisation.</summary>
    Media,

    /// <summary>A mirror, a blog, a machine translation.</summary>
    Weak,

    /// <summary>True when written; to be checked before it is relied on.</summary>
    Dated,
}
