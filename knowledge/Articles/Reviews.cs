namespace FamilyGuide.Knowledge.Articles;

/// <summary>Who has read a text as it stands, besides the person who wrote it.</summary>
[Flags]
public enum Reviews
{
    None = 0,

    /// <summary>Somebody who works with such cases has read it beside its sources.</summary>
    Content = 1,

    /// <summary>A lawyer has.</summary>
    Legal = 2,

    /// <summary>A native speaker has; a translation they have compared with the original.</summary>
    NativeSpeaker = 4,

    All = Content | Legal | NativeSpeaker,
}
