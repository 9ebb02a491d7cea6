using System.Diagnostics;

namespace FamilyGuide.Bot.Conversations.Turns;

/// <summary>Decides who speaks to the family: while a person does, the guide is silent.</summary>
static class TurnGate
{
    public static bool GuideMaySpeak(Speaker speaker) => speaker switch
    {
        Speaker.Guide => true,
        Speaker.Advocate => false,
        _ => throw new UnreachableException(),
    };
}
