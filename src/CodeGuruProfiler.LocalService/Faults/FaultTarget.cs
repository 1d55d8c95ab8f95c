using System.Text;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Faults;

/// <summary>A request that faults are matched against. Its body is decompressed and read at most once, when a condition needs it.</summary>
internal sealed class FaultTarget(string operation, RequestContent request, long maxDecompressedBytes)
{
    private ReadOnlyMemory<byte>? _content;
    private IReadOnlyList<string>? _counters;

    public string Operation => operation;

    public bool Meets(FaultCondition condition)
        => (condition.BodyContains is not { } text || Content.Span.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
            && (condition.ProfileCounters.Count == 0 || condition.ProfileCounters.Any(Counters.Contains));

    // A body that cannot be decompressed is searched as it is.
    private ReadOnlyMemory<byte> Content
        => _content ??= (GzipBody.Is(request.Body.Span) ? GzipBody.FindContent(request.Body, maxDecompressedBytes) : null) ?? request.Body;

    private IReadOnlyList<string> Counters => _counters ??= ReadCounters();

    private IReadOnlyList<string> ReadCounters()
    {
        try
        {
            return AgentProfile.Parse(Content.Span).CallTree.Counters;
        }
        catch (ProfileFormatException)
        {
            // The operation reports the mistake.
            return [];
        }
    }
}
