namespace FamilyGuide.Bot.Conversations.Photos;

/// <summary>A photo on its way into a conversation.</summary>
/// <param name="Photo">What is kept.</param>
/// <param name="Say">
/// The activity that stands for it in the log, once it is known as which it comes and how many more are asked for.
/// </param>
public sealed record SentPhoto(KeptPhoto Photo, Func<PhotoPlace, ReadOnlyMemory<byte>> Say);

/// <param name="Number">Of the case's photos, from 1.</param>
/// <param name="Left">How many more may come.</param>
/// <param name="Language">The code of the language that the family has asked in.</param>
public sealed record PhotoPlace(int Number, int Left, string Language);
