using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>Reads times from rows.</summary>
internal static class RowTimes
{
    public static DateTimeOffset GetTime(this SqliteDataReader row, int column)
        => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    public static DateTimeOffset? FindTime(this SqliteDataReader row, int column)
        => row.IsDBNull(column) ? null : row.GetTime(column);
}
