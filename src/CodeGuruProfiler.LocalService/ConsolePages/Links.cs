using System.Globalization;
using CodeGuruProfiler.LocalService.Aggregation;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The URLs of the console. Everything in them is percent-encoded.</summary>
internal static class Links
{
    public const string Root = "/console/";

    public static string Group(string name, params IEnumerable<(string Name, string? Value)> query) => OfGroup(name, "", query);

    public static string Comparison(string name, params IEnumerable<(string Name, string? Value)> query) => OfGroup(name, "/compare", query);

    public static string Findings(string name, params IEnumerable<(string Name, string? Value)> query) => OfGroup(name, "/findings", query);

    public static string Settings(string name) => OfGroup(name, "/settings", []);

    public static string Switch(string name) => OfGroup(name, "/profiling", []);

    public static string GraphData(string name, TimeRange range) => OfGroup(name, "/graph.json", Times(range));

    public static string GraphPicture(string name, TimeRange range) => OfGroup(name, "/graph.svg", Times(range));

    public static string ComparisonData(string name, TimeRange before, TimeRange after) => OfGroup(name, "/comparison.json", [("before", Interval(before)), ("after", Interval(after))]);

    public static string ComparisonPicture(string name, TimeRange before, TimeRange after) => OfGroup(name, "/comparison.svg", [("before", Interval(before)), ("after", Interval(after))]);

    public static IEnumerable<(string Name, string? Value)> Times(TimeRange range) => [("from", Time(range.Start)), ("to", Time(range.End))];

    /// <summary>Writes a range as an interval of ISO 8601.</summary>
    public static string Interval(TimeRange range) => $"{Time(range.Start)}/{Time(range.End)}";

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string OfGroup(string name, string page, IEnumerable<(string Name, string? Value)> query)
    {
        string path = $"{Root}groups/{Uri.EscapeDataString(name)}{page}";
        string parameters = string.Join('&', query.Where(part => part.Value is not null).Select(part => $"{part.Name}={Escape(part.Value!)}")); // Where leaves out null.
        return parameters.Length == 0 ? path : $"{path}?{parameters}";
    }

    // A colon and a slash mean nothing in a query, and times with them can be read.
    private static string Escape(string value) => Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal);
}
