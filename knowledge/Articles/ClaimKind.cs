namespace FamilyGuide.Knowledge.Articles;

/// <summary>How binding what an entry says is.</summary>
public enum ClaimKind
{
    /// <summary>Written in a law, a treaty or a judgment.</summary>
    Law,

    /// <summary>What authorities have been seen to do.</summary>
    Practice,

    /// <summary>What somebody reported.</summary>
    Report,

    /// <summary>What we think is safe, without a source.</summary>
    View,
}
