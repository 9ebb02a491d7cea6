using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Guides;

namespace FamilyGuide.Dialogs.Reception;

/// <summary>Before, on and after the day of arrival, one question at a time.</summary>
sealed class ReceptionDialog(Guide guide, Listening listening) : GuideDialog(nameof(ReceptionDialog), guide, listening);
