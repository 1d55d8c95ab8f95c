using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>The result of a lookup. It serves the calls of the next second, unless it expires before.</summary>
internal sealed class FoundCredentials(ImmutableCredentials credentials, DateTimeOffset foundAt, DateTime? expiration)
{
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(1);

    public ImmutableCredentials Credentials { get; } = credentials;

    public bool IsRecent(DateTimeOffset now) => now - foundAt < Recent && now >= foundAt && !(expiration <= now.UtcDateTime);
}
