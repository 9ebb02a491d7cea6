using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Edge.Limits;
using FamilyGuide.Dialogs.Safeguarding;

namespace FamilyGuide.Bot.Channels.Messaging;

/// <summary>What becomes of a message when one family sends very many.</summary>
/// <remarks>A repeat is none of them: only what turned out to be new counts.</remarks>
sealed class Flood(FamilyLimits limits, Alarm alarm)
{
    public Flooding Judge(ConversationId id, Heard heard)
    {
        if (heard.Kind != HeardKind.Message || limits.MayWrite(id) || alarm.Hears(heard.Text))
        {
            return Flooding.None;
        }

        return limits.MayTellTooMuch(id) ? Flooding.IsTold : Flooding.IsDropped;
    }

    public void Count(ConversationId id, Flooding flooding)
    {
        if (flooding == Flooding.IsTold)
        {
            limits.CountTold(id);
        }
        else
        {
            limits.CountWritten(id);
        }
    }
}

enum Flooding
{
    None,

    /// <summary>It is not read, and the family is told.</summary>
    IsTold,

    /// <summary>It is not read, and the family has just been told.</summary>
    IsDropped,
}
