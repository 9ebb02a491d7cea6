using System.Data.Common;
using System.Diagnostics;

namespace FamilyGuide.Bot.Storage.Archives;

static class StoredRow
{
    public static object?[] Read(DbDataReader row, KeptTable table)
    {
        var values = new object?[table.Columns.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = row.IsDBNull(index) ? null : Read(row, index, table.Columns[index].Type);
        }

        return values;
    }

    static object Read(DbDataReader row, int index, ColumnType type) => type switch
    {
        ColumnType.Number => row.GetInt64(index),
        ColumnType.Text => row.GetString(index),
        ColumnType.Bytes => row.GetFieldValue<byte[]>(index),
        _ => throw new UnreachableException(),
    };
}
