namespace FamilyGuide.Bot.Conversations.Photos;

/// <summary>A photo as it is kept: without anything that says where, when or with what it was taken.</summary>
public sealed record KeptPhoto(PhotoKind Kind, ReadOnlyMemory<byte> Content)
{
    /// <summary>Seven days: long enough to read it, translate it and ask about it.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);
}
