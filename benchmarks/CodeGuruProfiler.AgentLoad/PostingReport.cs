using System.Globalization;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>The results of posting.</summary>
internal sealed record PostingReport
{
    public required PostingPlan Plan { get; init; }

    /// <summary>Gets the size of a profile.</summary>
    public required int Bytes { get; init; }

    public required TimeSpan Elapsed { get; init; }

    /// <summary>Gets the service's processor usage: on a shared machine, it is more meaningful than the latency.</summary>
    public required TimeSpan ProcessorTime { get; init; }

    public required Latencies Latencies { get; init; }

    public required int Errors { get; init; }

    public required string? FirstError { get; init; }

    /// <summary>Gets how many posts the aggregated profiles of the day have.</summary>
    public required int Stored { get; init; }

    /// <summary>Gets how many posts were acknowledged.</summary>
    public int Posts => Latencies.Count;

    public double PostsPerSecond => Posts / Elapsed.TotalSeconds;

    public double ProcessorMillisecondsPerPost => ProcessorTime.TotalMilliseconds / Math.Max(1, Posts);

    /// <summary>Gets whether every post was acknowledged, and every acknowledged one stored.</summary>
    public bool IsComplete => Errors == 0 && Stored == Posts;

    public override string ToString()
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Posting: {Plan.Agents} agents of {Plan.Groups} group(s), profiles of {Bytes:N0} bytes, {Elapsed.TotalSeconds:0.0} s
              posts      {Posts:N0} acknowledged, {Stored:N0} stored, {Errors:N0} errors {FirstError}
              throughput {PostsPerSecond:0.0} posts/s, {PostsPerSecond * Bytes / 1e6:0.0} MB/s
              latency    {Latencies}
              processor  {ProcessorMillisecondsPerPost:0.0} ms of the service a post, on {Environment.ProcessorCount} processors
            """);
    }
}
