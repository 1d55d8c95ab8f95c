namespace CodeGuruProfiler.Client.Paging;

/// <summary>The messages of lists that do not end.</summary>
internal static class Errors
{
    public static InvalidOperationException RepeatedToken()
        => new("The service gave a page token for the second time, so that the list would never end. The pages until then have been returned.");
}
