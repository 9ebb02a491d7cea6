namespace FamilyGuide.Knowledge.Articles;

/// <summary>Who has read an entry besides the person who wrote it.</summary>
public enum ReviewState
{
    Unreviewed,
    NativeSpeaker,
    Lawyer,
    LawyerAndNativeSpeaker,
}
