using System.Globalization;
using System.Text;

namespace ProfiledWebApp.Shop;

/// <summary>The prices, as the supplier sends them: a line a product.</summary>
internal static class PriceList
{
    public const int Products = 2000;

    public static string Text { get; } = Write();

    public static Dictionary<int, decimal> Parse(string text)
    {
        var prices = new Dictionary<int, decimal>();
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] cells = line.Split(';');
            prices[int.Parse(cells[0], CultureInfo.InvariantCulture)] = decimal.Parse(cells[2], CultureInfo.InvariantCulture);
        }

        return prices;
    }

    private static string Write()
    {
        var text = new StringBuilder();
        for (int product = 0; product < Products; product++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{product};product number {product};{(product % 90) + 9.95m}\n");
        }

        return text.ToString();
    }
}
