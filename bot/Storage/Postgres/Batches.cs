using Npgsql;

namespace FamilyGuide.Bot.Storage.Postgres;

static class Batches
{
    /// <summary>Adds a statement with its parameters $1, $2, …</summary>
    public static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
        return command;
    }
}
