using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Operations;

/// <summary>The context of operations: database, clock, ids, and the Region and account of the service.</summary>
internal sealed record ServiceContext
{
    public required Database Database { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    public required Func<string> NewId { get; init; }

    public required string Region { get; init; }

    public required string Account { get; init; }

    public required int ProfilingGroupQuota { get; init; }

    public required long MaxDecompressedBytes { get; init; }

    public DateTimeOffset Now => TimeProvider.GetUtcNow();
}
