using System.Globalization;

namespace CodeGuruProfiler.AgentCost;

/// <summary>One row of the table.</summary>
/// <param name="What">The name of the measurement.</param>
/// <param name="Value">The value, a ratio as a rule.</param>
/// <param name="Least">The least it may be; 0 for no limit.</param>
/// <param name="Most">The most it may be.</param>
/// <param name="Details">Medians with quartiles.</param>
internal sealed record Row(string What, double Value, double Least, double Most, string Details)
{
    public bool IsMissed => Value < Least || Value > Most;

    public static Row Parse(string line)
    {
        string[] parts = line.Split('\t');
        return new Row(parts[0], Number(parts[1]), Number(parts[2]), Number(parts[3]), parts[4]);
    }

    /// <summary>Prints the row for the process that collects the table.</summary>
    public void Print() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{What}\t{Value:R}\t{Least:R}\t{Most:R}\t{Details}"));

    public string ToMarkdown()
        => string.Create(CultureInfo.InvariantCulture, $"| {What} | {Value:0.###}{(IsMissed ? " **missed**" : "")} | {(Least > 0 ? $"{Least:0.##} to " : "")}{(double.IsInfinity(Most) ? "" : $"{Most:0.###}")} | {Details} |");

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
