using System.Globalization;

namespace FamilyGuide.Load.Clu.Loopback;

/// <summary>What the service answers, as its documentation shows it.</summary>
static class CluAnswers
{
    public const string Misshapen =
        """{"kind":"ConversationResult","result":{"prediction":{"projectKind":"Conversation","intents":"none"}}}""";

    public const string Orchestration = """
        {"kind":"ConversationResult","result":{"query":"…","prediction":{"topIntent":"FamilyGuide",
        "projectKind":"Orchestration","intents":{"FamilyGuide":{"confidenceScore":1,
        "targetProjectKind":"Conversation","result":{"query":"…","prediction":{"topIntent":"report-a-relative",
        "projectKind":"Conversation","intents":[{"category":"report-a-relative","confidenceScore":0.98}],
        "entities":[]}}}}}}}
        """;

    public static string Conversation(IEnumerable<(string Category, double Confidence)> intents)
    {
        var sure = intents.OrderByDescending(intent => intent.Confidence).ToList();
        var list = string.Join(',', sure.Select(intent => string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"category":"{{{intent.Category}}}","confidenceScore":{{{intent.Confidence}}}}""")));
        return $$$$"""
            {"kind":"ConversationResult","result":{"query":"…","detectedLanguage":"en","prediction":{
            "topIntent":"{{{{sure[0].Category}}}}","projectKind":"Conversation",
            "intents":[{{{{list}}}}],"entities":[]}}}
            """;
    }

    public static string Error(string code) =>
        $$$"""{"error":{"code":"{{{code}}}","message":"Something is wrong."}}""";
}
