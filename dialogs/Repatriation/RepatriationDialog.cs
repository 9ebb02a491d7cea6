using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;

namespace FamilyGuide.Dialogs.Repatriation;

/// <summary>Bringing a relative home, one question at a time.</summary>
sealed class RepatriationDialog(Guide guide, Listening listening)
    : GuideDialog(nameof(RepatriationDialog), guide, listening);
