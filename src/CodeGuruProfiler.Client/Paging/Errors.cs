namespace CodeGuruProfiler.Client.Paging;

/// <summary>The messages of lists that do not end.</summary>
internal static class Errors
{
    public static InvalidOperationException RepeatedToken()
        => new("The service repeated a page token; continuing would loop forever. The pages until then have been returned.");
}
