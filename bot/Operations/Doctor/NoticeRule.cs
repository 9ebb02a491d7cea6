using FamilyGuide.Bot.Conversations.Upkeep;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>Advocates who want an e-mail when someone is waiting get it.</summary>
static class NoticeRule
{
    /// <returns>Nothing when none was ever due.</returns>
    public static IEnumerable<Finding> Judge(NoticeRun? last)
    {
        if (last is null)
        {
            return [];
        }

        var when = InWords.Moment(last.At);
        return
        [
            last.Code is null
                ? Finding.Well($"The last e-mail to an advocate was taken by the mail server on {when}.")
                : Finding.Attention(
                    $"The last e-mail to an advocate, on {when}, was not known to be taken ({last.Code}).",
                    "See that the mail server answers, and that Notices:Smtp names it with the right user."),
        ];
    }
}
