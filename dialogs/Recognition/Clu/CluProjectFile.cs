using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition.Clu;

/// <summary>The file that the service imports, in the order in which its documentation shows it.</summary>
static class CluProjectFile
{
    static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    public static byte[] Write(string name, IEnumerable<string> intents, IEnumerable<CluUtterance> utterances)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Readable))
        {
            json.WriteStartObject();
            json.WriteString("projectFileVersion", "2022-10-01-preview");
            json.WriteString("stringIndexType", "Utf16CodeUnit");
            WriteMetadata(json, name);
            json.WriteStartObject("assets");
            json.WriteString("projectKind", "Conversation");
            WriteIntents(json, intents);
            WriteNoEntities(json);
            WriteUtterances(json, utterances);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return file.ToArray();
    }

    static void WriteMetadata(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject("metadata");
        json.WriteString("projectKind", "Conversation");
        json.WriteString("projectName", name);
        json.WriteBoolean("multilingual", true);
        json.WriteString("description", "Made from FamilyGuide's entries. Change those, and export again.");

        // The project's main language, not its only one.
        json.WriteString("language", Language.English.Code);
        json.WriteStartObject("settings");

        // How sure is sure enough is decided here, in CluThresholds.
        json.WriteNumber("confidenceThreshold", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteIntents(Utf8JsonWriter json, IEnumerable<string> intents)
    {
        json.WriteStartArray("intents");
        foreach (var intent in intents)
        {
            json.WriteStartObject();
            json.WriteString("category", intent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteUtterances(Utf8JsonWriter json, IEnumerable<CluUtterance> utterances)
    {
        json.WriteStartArray("utterances");
        foreach (var utterance in utterances)
        {
            json.WriteStartObject();
            json.WriteString("text", utterance.Text);
            json.WriteString("intent", utterance.Intent);
            json.WriteString("language", utterance.Language);
            json.WriteString("dataset", "Train");
            WriteNoEntities(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Countries and places are found here, in what the person typed.</summary>
    static void WriteNoEntities(Utf8JsonWriter json)
    {
        json.WriteStartArray("entities");
        json.WriteEndArray();
    }
}
