using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;

namespace FamilyGuide.Dialogs.Rights;

/// <summary>From what worries somebody to their rights, one question at a time.</summary>
sealed class RightsDialog(Guide guide, Listening listening) : GuideDialog(nameof(RightsDialog), guide, listening);
