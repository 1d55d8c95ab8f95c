using CodeGuruProfiler.Client.Retries;

namespace CodeGuruProfiler.Client.Configuration;

/// <summary>Where a client takes what must differ each time: tests give their own.</summary>
/// <param name="NewId">Makes a UUID, for invocation ids and idempotency tokens.</param>
/// <param name="Jitter">Gives a number from 0 to 1, 1 excluded, for the back-off.</param>
internal sealed record ClientSources(Func<string> NewId, Func<double> Jitter)
{
    /// <summary>Gets the longest back-off before jitter; AWS's cases try a short one.</summary>
    public TimeSpan MaxBackoff { get; init; } = RetryDelay.StandardCap;

    public static ClientSources System { get; } = new(() => Guid.NewGuid().ToString(), Random.Shared.NextDouble);
}
