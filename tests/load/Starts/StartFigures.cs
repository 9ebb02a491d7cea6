namespace FamilyGuide.Load.Starts;

/// <summary>From the process start until the bot is healthy, welcomes a family and answers a question.</summary>
sealed record StartFigures(TimeSpan Healthy, TimeSpan Welcomed, TimeSpan Answered);
