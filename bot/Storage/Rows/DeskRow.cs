using System.Data.Common;
using FamilyGuide.Bot.AdvocateDesk.Records;
using FamilyGuide.Bot.Storage.Encryption;

namespace FamilyGuide.Bot.Storage.Rows;

/// <summary>A row of <c>desk_records</c>.</summary>
static class DeskRow
{
    /// <summary>What <see cref="Read"/> expects.</summary>
    public const string Select = "select id, version, document, expires_at from desk_records";

    public static DeskRecord Read(DbDataReader row, string kind, DeskSeal seal) => new(
        kind,
        row.GetString(0),
        row.GetInt64(1),
        seal.Open(kind, row.GetString(0), row.GetFieldValue<byte[]>(2)),
        row.IsDBNull(3) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)));
}
