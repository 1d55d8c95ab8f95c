using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>A transaction. Parameters are $1, $2 and so on, in the order of the arguments.</summary>
internal sealed class DatabaseSession(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <summary>Runs a statement and returns the number of changed rows.</summary>
    public int Execute(string sql, params object?[] arguments)
    {
        using SqliteCommand command = Create(sql, arguments);
        return command.ExecuteNonQuery();
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object?[] arguments)
    {
        using SqliteCommand command = Create(sql, arguments);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Returns the first row; the default of <typeparamref name="T"/> when there is none.</summary>
    public T? FindFirst<T>(string sql, Func<SqliteDataReader, T> read, params object?[] arguments)
    {
        using SqliteCommand command = Create(sql, arguments);
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>Returns the number in the first column of the first row; 0 when there is none.</summary>
    public long Number(string sql, params object?[] arguments) => FindFirst(sql, row => row.GetInt64(0), arguments);

    private SqliteCommand Create(string sql, object?[] arguments)
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (int i = 0; i < arguments.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", arguments[i] ?? DBNull.Value);
        }

        return command;
    }
}
