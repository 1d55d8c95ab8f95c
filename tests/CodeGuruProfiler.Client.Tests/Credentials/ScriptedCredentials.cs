using System.Threading.Channels;
using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>Credentials whose lookups end when and how the test decides.</summary>
internal sealed class ScriptedCredentials : AWSCredentials
{
    private readonly Channel<TaskCompletionSource<ImmutableCredentials>> _asked = Channel.CreateUnbounded<TaskCompletionSource<ImmutableCredentials>>();
    private int _lookups;

    public int Lookups => Volatile.Read(ref _lookups);

    public Task<TaskCompletionSource<ImmutableCredentials>> NextAsync() => _asked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Ends all look-ups that the test has not taken.</summary>
    public void EndAll(ImmutableCredentials credentials)
    {
        while (_asked.Reader.TryRead(out TaskCompletionSource<ImmutableCredentials>? lookup))
        {
            lookup.SetResult(credentials);
        }
    }

    public override ImmutableCredentials GetCredentials() => throw new NotSupportedException("The client asks asynchronously.");

    public override Task<ImmutableCredentials> GetCredentialsAsync()
    {
        Interlocked.Increment(ref _lookups);
        var lookup = new TaskCompletionSource<ImmutableCredentials>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked.Writer.TryWrite(lookup);
        return lookup.Task;
    }
}
