using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports.Anomalies;

namespace CodeGuruProfiler.Reports;

/// <summary>The anomalies of a profiling group as Markdown.</summary>
/// <remarks>The method may be called from many threads.</remarks>
public static class AnomalyReport
{
    /// <summary>Writes anomalies as Markdown: a table of the metrics, then for each one its reason and its occurrences.</summary>
    /// <param name="response">The response of GetRecommendations.</param>
    /// <param name="options">The form of the report, or <see langword="null"/> for the defaults.</param>
    /// <returns>The report, with line feeds as line ends. It begins with a heading of the second level.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    public static string ToMarkdown(GetRecommendationsResponse response, MarkdownOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(response);

        return AnomalyMarkdown.Write(response, MarkdownOptions.Check(options));
    }
}
