namespace CodeGuruProfiler.LocalService.Requests;

internal static class QueryParameters
{
    /// <summary>Gets the names and values of a raw query, decoded and in order. A plus sign is a plus sign.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parse(string rawQuery)
    {
        foreach (string part in rawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            yield return equals < 0
                ? new(Uri.UnescapeDataString(part), "")
                : new(Uri.UnescapeDataString(part[..equals]), Uri.UnescapeDataString(part[(equals + 1)..]));
        }
    }
}
