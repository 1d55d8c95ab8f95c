using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>What a look-up gave. It serves the calls of the next second, unless it expires before.</summary>
internal sealed class FoundCredentials(ImmutableCredentials credentials, DateTimeOffset foundAt, DateTime? expiration)
{
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(1);

    public ImmutableCredentials Credentials { get; } = credentials;

    public bool IsRecent(DateTimeOffset now) => now - foundAt < Recent && now >= foundAt && !(expiration <= now.UtcDateTime);
}
