namespace CodeGuruProfiler.LocalService.Http;

/// <summary>Splits queries.</summary>
internal static class QueryParameters
{
    /// <summary>Returns the raw names and values of a query, in order. A plus sign is literal.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Split(string rawQuery)
    {
        foreach (string part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? new(part, "") : new(part[..equals], part[(equals + 1)..]);
        }
    }
}
