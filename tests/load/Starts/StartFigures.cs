namespace FamilyGuide.Load.Starts;

/// <summary>From the start of the process until it is healthy, welcomes a family and answers its first question.</summary>
readonly record struct StartFigures(TimeSpan Healthy, TimeSpan Welcomed, TimeSpan Answered);
