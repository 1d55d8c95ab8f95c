using System.Buffers;
using System.Text.Json;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports.Recommendations;
using CodeGuruProfiler.Reports.Sarif;

namespace CodeGuruProfiler.Reports;

/// <summary>The recommendations of a profiling group as Markdown, for people, and as SARIF 2.1.0, for code scanning.</summary>
/// <remarks>
/// <para>Texts and names are shown as they are, whatever is in them: characters that control a terminal or turn the direction of a text become U+FFFD, and
/// Markdown is escaped.</para>
/// <para>The methods may be called from many threads.</para>
/// </remarks>
/// <example>
/// <code>
/// GetRecommendationsResponse response = await client.GetRecommendationsAsync(request);
/// await File.WriteAllTextAsync("recommendations.md", RecommendationReport.ToMarkdown(response));
/// </code>
/// </example>
public static class RecommendationReport
{
    /// <summary>Writes recommendations as Markdown: a table, then for each one its description, what to do, and the places in the profile.</summary>
    /// <param name="response">The response of GetRecommendations.</param>
    /// <param name="options">The form of the report, or <see langword="null"/> for the defaults.</param>
    /// <returns>The report, with line feeds as line ends. It begins with a heading of the second level.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    /// <remarks>Anomalies are not part of it: <see cref="AnomalyReport"/>.</remarks>
    public static string ToMarkdown(GetRecommendationsResponse response, MarkdownOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(response);

        return RecommendationMarkdown.Write(response, MarkdownOptions.Check(options));
    }

    /// <summary>Writes recommendations as SARIF 2.1.0: a rule for each pattern and a result for each recommendation.</summary>
    /// <param name="response">The response of GetRecommendations.</param>
    /// <param name="output">Where the file goes, as UTF-8.</param>
    /// <param name="options">The content of the file, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    /// <remarks>
    /// <para>A result has the share of the samples as its rank, the places as stacks, and a fingerprint of the profiling group and the pattern, so that the same
    /// recommendation in the next run is the same result. See <see cref="SarifOptions"/> for the files of results.</para>
    /// <para>Only files under <see cref="SarifOptions.SourceRoot"/> are read, and nothing of them is written but their paths and lines.</para>
    /// </remarks>
    public static void WriteSarif(GetRecommendationsResponse response, IBufferWriter<byte> output, SarifOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(output);

        SarifOptions settings = SarifOptions.Check(options);
        using var json = new Utf8JsonWriter(output);
        new SarifWriter(json, response, settings).Write();
    }

    /// <summary>Writes recommendations as SARIF 2.1.0: a rule for each pattern and a result for each recommendation.</summary>
    /// <param name="response">The response of GetRecommendations.</param>
    /// <param name="stream">Where the file goes, as UTF-8. It is left open.</param>
    /// <param name="options">The content of the file, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    public static void WriteSarif(GetRecommendationsResponse response, Stream stream, SarifOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);

        using var output = new PooledBufferWriter(16 * 1024);
        WriteSarif(response, output, options);
        stream.Write(output.Written);
    }
}
