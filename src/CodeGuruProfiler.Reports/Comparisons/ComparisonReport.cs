using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports.Comparisons;

namespace CodeGuruProfiler.Reports;

/// <summary>A comparison of two profiles as Markdown, for example for a comment on a pull request.</summary>
/// <remarks>The method may be called from many threads.</remarks>
public static class ComparisonReport
{
    /// <summary>Writes the frames whose shares changed as Markdown: those whose change is more than noise in a table, the others folded.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="options">The form of the report, or <see langword="null"/> for the defaults.</param>
    /// <returns>The report, with line feeds as line ends. It begins with a heading of the second level.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    public static string ToMarkdown(CallTreeComparison comparison, ComparisonReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);

        return ComparisonMarkdown.Write(comparison, ComparisonReportOptions.Check(options));
    }
}
