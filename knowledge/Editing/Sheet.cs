using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace FamilyGuide.Knowledge.Editing;

/// <summary>Rows as a file for a spreadsheet: UTF-8 with a mark, commas, quotes where needed (RFC 4180).</summary>
static class Sheet
{
    static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    static CsvConfiguration Form => new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
        TrimOptions = TrimOptions.None,
        MissingFieldFound = null,
    };

    public static byte[] Write(IEnumerable<SheetRow> rows)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, WithMark))
        using (var csv = new CsvWriter(text, Form))
        {
            foreach (var name in Names)
            {
                csv.WriteField(name);
            }

            csv.NextRecord();
            foreach (var row in rows)
            {
                foreach (var field in (string[])[row.Entry, row.Part, row.Original, row.Text, row.Comment])
                {
                    csv.WriteField(field);
                }

                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what came back; spreadsheets may have put semicolons between fields.</summary>
    /// <exception cref="FormatException">It is no such sheet; the message says what is missing.</exception>
    public static IReadOnlyList<SheetRow> Read(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        var form = Form;
        form.DetectDelimiter = true;
        form.DetectDelimiterValues = [",", ";", "\t"];
        using var csv = new CsvReader(text, form);
        if (!csv.Read() || !csv.ReadHeader() || IsIncomplete(csv))
        {
            throw new FormatException(
                $"it has no column '{Names[0]}', '{Names[1]}' or '{Names[3]}'; send the sheet as it was exported");
        }

        List<SheetRow> rows = [];
        while (csv.Read())
        {
            rows.Add(new(Field(0), Field(1), Field(2), Field(3), Field(4)));
        }

        return rows;

        string Field(int column)
        {
            return csv.TryGetField<string>(Names[column], out var field) ? field ?? "" : "";
        }
    }

    static string[] Names { get; } = ["entry", "part", "original", "text", "comment"];

    static bool IsIncomplete(CsvReader csv) => Names
        .Where(name => name is not ("original" or "comment"))
        .Any(name => csv.HeaderRecord?.Contains(name, StringComparer.OrdinalIgnoreCase) != true);
}
