using System.CommandLine;

namespace FamilyGuide.Bot.Operations.Knowledge;

/// <summary><c>knowledge …</c>: what editors and operators ask of the entries. One file for each verb in it.</summary>
static class KnowledgeVerb
{
    public static Command Create(VerbHost host) =>
        new("knowledge", "Looks at the entries, and takes their questions elsewhere.")
        {
            CheckVerb.Create(host),
            StatusVerb.Create(host),
            SourcesVerb.Create(host),
            PreviewVerb.Create(host),
            SheetVerbs.CreateExport(host),
            SheetVerbs.CreateImport(host),
            ExplainVerb.Create(host),
            ExportCluVerb.Create(host),
            GapsVerb.Create(host),
            LearnVerb.Create(host),
        };
}
