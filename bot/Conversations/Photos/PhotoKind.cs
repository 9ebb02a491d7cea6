namespace FamilyGuide.Bot.Conversations.Photos;

/// <summary>What a family can send. Numbers are stored: add, but don't renumber.</summary>
public enum PhotoKind
{
    Jpeg,

    Png,
}
