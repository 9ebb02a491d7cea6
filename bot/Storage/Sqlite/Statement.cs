using Microsoft.Data.Sqlite;

namespace FamilyGuide.Bot.Storage.Sqlite;

/// <summary>A statement that is parsed once and run many times on its connection, with parameters $1, $2, …</summary>
sealed class Statement : IDisposable
{
    readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"${number}" });
        }

        _command.Prepare();
    }

    /// <returns>How many rows changed.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public List<T> ReadAll<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var row = Read(values);
        var found = new List<T>();
        while (row.Read())
        {
            found.Add(read(row));
        }

        return found;
    }

    public void Dispose() => _command.Dispose();

    void Bind(ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            _command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }
    }
}
