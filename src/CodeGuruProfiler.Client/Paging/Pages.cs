using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Client.Paging;

/// <summary>Follows page tokens.</summary>
internal static class Pages
{
    public static async IAsyncEnumerable<TPage> FromService<TPage>(
        Func<string?, CancellationToken, Task<TPage>> getPage,
        Func<TPage, string?> getNextToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cycle = new TokenCycle();
        string? token = null;
        do
        {
            TPage page = await getPage(token, cancellationToken).ConfigureAwait(false);
            yield return page;

            token = getNextToken(page);
            if (!string.IsNullOrEmpty(token) && cycle.Closes(token))
            {
                throw Errors.RepeatedToken();
            }
        }
        while (!string.IsNullOrEmpty(token));
    }

    public static async IAsyncEnumerable<TPage> FromList<TPage>(IEnumerable<TPage> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (TPage page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.CompletedTask.ConfigureAwait(false);
            yield return page;
        }
    }
}
