namespace FamilyGuide.Load.Repeats;

/// <summary>One of the times that an event is posted.</summary>
/// <param name="Event">Which event.</param>
/// <param name="Place">Where it comes among all posts: the smallest first.</param>
readonly record struct RepeatedPost(int Event, double Place);
