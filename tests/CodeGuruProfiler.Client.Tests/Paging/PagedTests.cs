namespace CodeGuruProfiler.Client.Tests.Paging;

public class PagedTests
{
    private readonly List<string?> _asked = [];

    private sealed record Page(string? NextToken, params int[] Items);

    [Fact]
    public async Task Enumerate_SeveralPages_ReturnsAllItemsInOrder()
    {
        Paged<Page, int> paged = Create(new Page("a", 1, 2), new Page("b", 3), new Page(null, 4));

        Assert.Equal([1, 2, 3, 4], await ItemsOf(paged));
        Assert.Equal([null, "a", "b"], _asked);
    }

    [Fact]
    public async Task Enumerate_EmptyPages_ArePassedOver()
    {
        Paged<Page, int> paged = Create(new Page("a"), new Page("b", 1), new Page("c"), new Page(null, 2));

        Assert.Equal([1, 2], await ItemsOf(paged));
    }

    [Fact]
    public async Task Enumerate_EmptyStringToken_Ends()
    {
        Paged<Page, int> paged = Create(new Page(string.Empty, 1), new Page(null, 2));

        Assert.Equal([1], await ItemsOf(paged));
    }

    [Fact]
    public async Task Enumerate_NothingAskedFor_SendsNothing()
    {
        Paged<Page, int> paged = Create(new Page("a", 1, 2), new Page(null, 3));

        IAsyncEnumerator<int> enumerator = paged.GetAsyncEnumerator();
        Assert.Empty(_asked);
        await enumerator.MoveNextAsync();
        await enumerator.MoveNextAsync();

        Assert.Equal([null], _asked);
        await enumerator.DisposeAsync();
    }

    [Fact]
    public async Task Enumerate_Twice_StartsAgain()
    {
        Paged<Page, int> paged = Create(new Page("a", 1), new Page(null, 2));

        await ItemsOf(paged);
        Assert.Equal([1, 2], await ItemsOf(paged));

        Assert.Equal([null, "a", null, "a"], _asked);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Enumerate_TokensThatGoRoundInACircle_Throws(int length)
    {
        var paged = new Paged<Page, int>(
            (token, _) =>
            {
                _asked.Add(token);
                int next = token is null ? 0 : (int.Parse(token) + 1) % length;
                return Task.FromResult(new Page(next.ToString(), 1));
            },
            page => page.NextToken,
            page => page.Items);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => ItemsOf(paged));

        Assert.StartsWith("The service repeated a page token", exception.Message, StringComparison.Ordinal);
        Assert.InRange(_asked.Count, length, (3 * length) + 2);
    }

    [Fact]
    public async Task Enumerate_Cancelled_PassesTheTokenToThePage()
    {
        using var source = new CancellationTokenSource();
        CancellationToken seen = default;
        var paged = new Paged<Page, int>(
            (_, token) =>
            {
                seen = token;
                return Task.FromResult(new Page(null, 1));
            },
            page => page.NextToken,
            page => page.Items);

        await foreach (int _ in paged.WithCancellation(source.Token))
        {
        }

        Assert.Equal(source.Token, seen);
        await foreach (Page _ in paged.AsPages().WithCancellation(source.Token))
        {
        }

        Assert.Equal(source.Token, seen);
    }

    [Fact]
    public async Task AsPages_SeveralPages_ReturnsTheEmptyOnesToo()
    {
        Paged<Page, int> paged = Create(new Page("a"), new Page(null, 1));

        List<Page> pages = [];
        await foreach (Page page in paged.AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal(2, pages.Count);
    }

    [Fact]
    public async Task Enumerate_PagesAtHand_NeedsNoService()
    {
        var paged = new Paged<Page, int>([new Page("ignored", 1), new Page("ignored", 2)], page => page.Items);

        Assert.Equal([1, 2], await ItemsOf(paged));
        Assert.Equal([1, 2], await ItemsOf(paged));
    }

    [Fact]
    public async Task Enumerate_PagesAtHandWhenCanceled_Throws()
    {
        using var source = new CancellationTokenSource();
        var paged = new Paged<Page, int>([new Page("ignored", 1), new Page("ignored", 2)], page => page.Items);
        await using IAsyncEnumerator<int> items = paged.GetAsyncEnumerator(source.Token);
        Assert.True(await items.MoveNextAsync());

        await source.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await items.MoveNextAsync());
    }

    [Fact]
    public void Constructor_ArgumentIsNull_Throws()
    {
        Assert.Throws<ArgumentNullException>("pages", () => new Paged<Page, int>(null!, page => page.Items));
        Assert.Throws<ArgumentNullException>("getItems", () => new Paged<Page, int>([], null!));
    }

    private Paged<Page, int> Create(params Page[] pages) => new(
        (token, _) =>
        {
            _asked.Add(token);
            int index = token is null ? 0 : Array.FindIndex(pages, page => page.NextToken == token) + 1;
            return Task.FromResult(pages[index]);
        },
        page => page.NextToken,
        page => page.Items);

    private static async Task<List<int>> ItemsOf(Paged<Page, int> paged)
    {
        List<int> items = [];
        await foreach (int item in paged)
        {
            items.Add(item);
        }

        return items;
    }
}
