using System.Security.Cryptography;
using System.Text;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Reports.Sarif;

/// <summary>
/// The identity of a recommendation, the same in every run: its profiling group and its pattern. Shares, times, texts in a language, the places and their order
/// change from one profile to the next, and are not part of it.
/// </summary>
internal static class SarifFingerprint
{
    public const string Name = "recommendation/v1";

    /// <summary>Returns the fingerprints of recommendations, in their order.</summary>
    /// <param name="group">The name of the profiling group.</param>
    /// <param name="recommendations">The recommendations, with the ids of their rules.</param>
    public static IReadOnlyList<string> Of(string group, IReadOnlyList<(string RuleId, Recommendation Recommendation)> recommendations)
    {
        HashSet<string> repeated = [.. recommendations.GroupBy(item => item.RuleId).Where(same => same.Count() > 1).Select(same => same.Key)];

        // Of several with one pattern, each is identified by its places too.
        return [.. recommendations.Select(item => Hash(group, item.RuleId, repeated.Contains(item.RuleId) ? FirstPlace(item.Recommendation) : ""))];
    }

    private static string FirstPlace(Recommendation recommendation)
        => recommendation.TopMatches.Select(match => match.FrameAddress ?? "").Order(StringComparer.Ordinal).FirstOrDefault() ?? "";

    // Each part with its length, so that no two lists of parts are one text.
    private static string Hash(params string[] parts)
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}"))))).ToLowerInvariant();
}
