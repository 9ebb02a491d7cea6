using System.Diagnostics;
using FamilyGuide.Dialogs.Reception;
using FamilyGuide.Dialogs.Repatriation;
using FamilyGuide.Dialogs.Rights;

namespace FamilyGuide.Dialogs.Guides;

static class Scripts
{
    static readonly RepatriationScript Repatriation = new();
    static readonly RightsScript Rights = new();
    static readonly ReceptionScript Reception = new();

    public static Script Of(GuideKind kind) => kind switch
    {
        GuideKind.Repatriation => Repatriation,
        GuideKind.Rights => Rights,
        GuideKind.Reception => Reception,
        _ => throw new UnreachableException(),
    };
}
