namespace CodeGuruProfiler.LocalService.Requests;

internal static class QueryParameters
{
    /// <summary>Gets the names and values of a raw query as they were sent, in order. A plus sign is a plus sign.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Split(string rawQuery)
    {
        foreach (string part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0 ? new(part, "") : new(part[..equals], part[(equals + 1)..]);
        }
    }
}
