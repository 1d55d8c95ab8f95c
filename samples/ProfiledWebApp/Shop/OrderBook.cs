namespace ProfiledWebApp.Shop;

/// <summary>The orders of the shop.</summary>
internal sealed class OrderBook
{
    private const int Lines = 12;

    private readonly string _prices = PriceList.Text;

    /// <summary>Gets the total of an order, with a database of which only the time that it takes is real.</summary>
    public async Task<decimal> GetTotalAsync(int id, CancellationToken cancellationToken)
    {
        int[] products = await LoadAsync(id, cancellationToken);
        return products.Sum(PriceOf);
    }

    private static async Task<int[]> LoadAsync(int id, CancellationToken cancellationToken)
    {
        await Task.Delay(2, cancellationToken);
        return [.. Enumerable.Range(0, Lines).Select(line => (id + (7 * line)) % PriceList.Products)];
    }

    // The slow spot: the price list is parsed for each line of each order. Parse it once, and the shop is fast.
    private decimal PriceOf(int product) => PriceList.Parse(_prices)[product];
}
