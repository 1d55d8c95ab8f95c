using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// Gives the credentials to sign with. AWSSDK.Core resolves and refreshes them; it takes no token, so that a caller who cancels stops waiting
/// while the look-up goes on for the others.
/// </summary>
internal sealed class CredentialsSource(Func<Task<AWSCredentials>> resolve)
{
    private readonly object _lock = new();
    private Task<AWSCredentials>? _resolution;

    public static CredentialsSource Of(CodeGuruProfilerClientOptions options)
    {
        if (options.Credentials is { } given)
        {
            return new CredentialsSource(() => Task.FromResult(given));
        }

        return options.Profile is { } profile
            ? new CredentialsSource(() => Task.Run(() => OfProfile(profile)))
            : new CredentialsSource(() => DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync());
    }

    public async ValueTask<ImmutableCredentials> GetAsync(CancellationToken cancellationToken)
    {
        AWSCredentials credentials = await ResolveOnce().WaitAsync(cancellationToken).ConfigureAwait(false);
        ImmutableCredentials? current = await credentials.GetCredentialsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return current ?? throw Throw.NoCredentials(credentials.GetType());
    }

    // One look-up, however many calls wait for it; one that failed is not kept.
    private Task<AWSCredentials> ResolveOnce()
    {
        lock (_lock)
        {
            if (_resolution is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _resolution = resolve();
            }

            return _resolution;
        }
    }

    private static AWSCredentials OfProfile(string profile)
        => new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out AWSCredentials? credentials) ? credentials : throw Throw.NoProfile(profile);
}
