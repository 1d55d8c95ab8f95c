using System.Globalization;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>The results of paging, from the duration of each page.</summary>
internal sealed class PagingReport(IReadOnlyList<double> milliseconds)
{
    public required int Profiles { get; init; }

    public int Pages => milliseconds.Count;

    public override string ToString()
    {
        int tenth = Math.Max(1, Pages / 10);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Paging: {Profiles:N0} aggregated profiles, {Pages:N0} pages
              first tenth {new Latencies(milliseconds.Take(tenth))}
              last tenth  {new Latencies(milliseconds.TakeLast(tenth))}
            """);
    }
}
