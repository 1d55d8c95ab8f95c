namespace CodeGuruProfiler.Client;

/// <summary>A list that comes in pages. Enumerate it for the items, or <see cref="AsPages"/> for the pages.</summary>
/// <typeparam name="TPage">The response that holds one page.</typeparam>
/// <typeparam name="TItem">The type of the items.</typeparam>
/// <remarks>
/// <para>
/// Nothing is sent before the first item is asked for, and no page before it is needed. Enumerating again starts again. An empty page is not the
/// end: the list ends when the service returns no token for another page.
/// </para>
/// <para>It may be enumerated by several threads at once, each for itself.</para>
/// </remarks>
public sealed class Paged<TPage, TItem> : IAsyncEnumerable<TItem>
    where TPage : notnull
{
    private readonly Func<CancellationToken, IAsyncEnumerable<TPage>> _getPages;
    private readonly Func<TPage, IReadOnlyList<TItem>> _getItems;

    /// <summary>Creates a list from existing pages, for tests of code that reads a list.</summary>
    /// <param name="pages">The pages in their order; their tokens do not matter.</param>
    /// <param name="getItems">Returns the items of a page.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public Paged(IEnumerable<TPage> pages, Func<TPage, IReadOnlyList<TItem>> getItems)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(getItems);

        _getPages = cancellationToken => Paging.Pages.FromList(pages, cancellationToken);
        _getItems = getItems;
    }

    internal Paged(
        Func<string?, CancellationToken, Task<TPage>> getPage, Func<TPage, string?> getNextToken, Func<TPage, IReadOnlyList<TItem>> getItems)
    {
        _getPages = cancellationToken => Paging.Pages.FromService(getPage, getNextToken, cancellationToken);
        _getItems = getItems;
    }

    /// <summary>Enumerates the items, over all pages.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The items in the service's order.</returns>
    /// <exception cref="InvalidOperationException">The service repeated a page token, so that the list would never end.</exception>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (TPage page in _getPages(cancellationToken).ConfigureAwait(false))
        {
            IReadOnlyList<TItem> items = _getItems(page);
            for (int i = 0; i < items.Count; i++)
            {
                yield return items[i];
            }
        }
    }

    /// <summary>Enumerates the pages, the empty ones too.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The pages in the service's order; each enumeration sends its own requests.</returns>
    /// <exception cref="InvalidOperationException">The service repeated a page token, so that the list would never end.</exception>
    public IAsyncEnumerable<TPage> AsPages(CancellationToken cancellationToken = default) => _getPages(cancellationToken);
}
