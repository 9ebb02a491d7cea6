using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>A dead disk may take a day with it, not more; and a backup is one only after it was restored.</summary>
static class BackupRule
{
    /// <summary>Every night, and two hours for a slow one.</summary>
    static readonly TimeSpan Usual = TimeSpan.FromHours(26);

    static readonly TimeSpan TooLong = TimeSpan.FromDays(7);

    /// <summary>What a family can wait while a machine is set up anew.</summary>
    static readonly TimeSpan LongestRestore = TimeSpan.FromMinutes(15);

    public static Finding OfBackup(BackupRun? last, DateTimeOffset now) => last switch
    {
        null => Finding.Attention(
            "No backup has been made yet.", "Make one every night, as the runbook in deployment/README.md says."),
        { HasSucceeded: false } => Finding.Bad(
            $"The last backup, of {InWords.Moment(last.At)}, failed.",
            "See in its output why, and make one by hand now."),
        _ when now - last.At > TooLong => Finding.Bad(
            $"The last backup is of {InWords.Moment(last.At)}.", "Make one now, and see why the nightly one stopped."),
        _ when now - last.At > Usual => Finding.Attention(
            $"The last backup is of {InWords.Moment(last.At)}.", "See why the nightly one did not run."),
        _ => Finding.Well(
            $"The last backup is of {InWords.Moment(last.At)}.",
            "See that a copy lies in another place, apart from the master key's."),
    };

    public static Finding OfDrill(DrillRun? last, DateTimeOffset now) => last switch
    {
        null => Finding.Attention(
            "No backup has been restored to see whether it is good.",
            "Let the drill run, as the runbook in deployment/README.md says."),
        { IsEqual: false } => Finding.Bad(
            $"The backup that was tried out on {InWords.Moment(last.At)} did not bring everything back.",
            "Make a backup by hand and try it out; do not delete older ones before one is good."),
        _ when now - last.At > TooLong => Finding.Attention(
            $"The last backup that was tried out was so on {InWords.Moment(last.At)}.", "See why the drill stopped."),
        _ when last.Took > LongestRestore => Finding.Attention(
            $"A backup comes back whole, but only in {InWords.Span(last.Took)}.",
            "Keep backups on a faster disk, or take a faster machine."),
        _ => Finding.Well($"The backup that was tried out on {InWords.Moment(last.At)} brought everything back."),
    };
}
