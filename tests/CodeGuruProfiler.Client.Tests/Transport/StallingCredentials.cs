using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>Credentials whose lookup never ends, as with a metadata service that does not respond.</summary>
internal sealed class StallingCredentials : AWSCredentials
{
    private readonly SemaphoreSlim _asked = new(0);
    private int _lookups;

    public int Lookups => Volatile.Read(ref _lookups);

    public Task NextLookupAsync() => _asked.WaitAsync();

    public override ImmutableCredentials GetCredentials() => throw new NotSupportedException("Nobody may block on a look-up.");

    public override Task<ImmutableCredentials> GetCredentialsAsync()
    {
        Interlocked.Increment(ref _lookups);
        _asked.Release();
        return new TaskCompletionSource<ImmutableCredentials>().Task;
    }
}
