using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// Gives the credentials to sign with. AWSSDK.Core looks them up, keeps them and refreshes them before they expire; it takes no token and may block, so
/// that a look-up runs on its own, once for all who wait for it, and who cancels stops waiting.
/// </summary>
internal sealed class CredentialsSource
{
    private readonly CredentialsLookup _lookup;
    private readonly TimeProvider _timeProvider;
    private readonly ImmutableCredentials? _constant;
    private FoundCredentials? _found;
    private Task<ImmutableCredentials>? _underWay;

    public CredentialsSource(CredentialsLookup lookup, TimeProvider timeProvider)
    {
        _lookup = lookup;
        _timeProvider = timeProvider;
        _constant = lookup.Constant is { } constant && SendableCredentials.AreSendable(constant) ? constant : null;
    }

    public static CredentialsSource Of(CodeGuruProfilerClientOptions options) => new(CredentialsLookup.Of(options), options.TimeProvider);

    /// <summary>Gives what was found in the last second, else what is found now.</summary>
    /// <exception cref="CodeGuruProfilerCredentialsException">There are none, or they have expired.</exception>
    public ValueTask<ImmutableCredentials> GetRecentAsync(CancellationToken cancellationToken)
        => Volatile.Read(ref _found) is { } found && found.IsRecent(_timeProvider.GetUtcNow())
            ? new ValueTask<ImmutableCredentials>(found.Credentials)
            : GetAsync(cancellationToken);

    /// <summary>Gives what is found now.</summary>
    /// <exception cref="CodeGuruProfilerCredentialsException">There are none, or they have expired.</exception>
    public ValueTask<ImmutableCredentials> GetAsync(CancellationToken cancellationToken)
    {
        if (_constant is not null)
        {
            return new ValueTask<ImmutableCredentials>(_constant);
        }

        if (_lookup.BeginsWithEnvironment && EnvironmentCredentials.Read() is { } variables)
        {
            return OfVariables(variables);
        }

        return new ValueTask<ImmutableCredentials>(JoinAsync(cancellationToken));
    }

    private ValueTask<ImmutableCredentials> OfVariables(ImmutableCredentials variables)
    {
        try
        {
            ImmutableCredentials credentials = SendableCredentials.Of(variables, CredentialsNames.Variables);
            Keep(credentials, expiration: null);
            return new ValueTask<ImmutableCredentials>(credentials);
        }
        catch (CodeGuruProfilerCredentialsException failure)
        {
            return ValueTask.FromException<ImmutableCredentials>(failure);
        }
    }

    private Task<ImmutableCredentials> JoinAsync(CancellationToken cancellationToken)
    {
        Task<ImmutableCredentials>? underWay = Volatile.Read(ref _underWay);
        if (underWay is null)
        {
            var mine = new TaskCompletionSource<ImmutableCredentials>(TaskCreationOptions.RunContinuationsAsynchronously);
            underWay = Interlocked.CompareExchange(ref _underWay, mine.Task, null);
            if (underWay is null)
            {
                underWay = mine.Task;
                _ = Task.Run(() => RunAsync(mine), CancellationToken.None);
            }
        }

        return underWay.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(TaskCompletionSource<ImmutableCredentials> result)
    {
        try
        {
            ImmutableCredentials credentials = await LookUpAsync().ConfigureAwait(false);
            Volatile.Write(ref _underWay, null);
            result.SetResult(credentials);
        }
        catch (Exception failure)
        {
            // The next call tries again.
            Volatile.Write(ref _underWay, null);
            result.SetException(failure);
            // Whoever waited may have been cancelled: then nobody else observes it.
            _ = result.Task.Exception;
        }
    }

    private async Task<ImmutableCredentials> LookUpAsync()
    {
        AWSCredentials? source = null;
        ImmutableCredentials? found;
        try
        {
            source = await _lookup.ResolveAsync().ConfigureAwait(false);
            found = await source.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not CodeGuruProfilerCredentialsException)
        {
            throw source is null ? Throw.NothingFound(_lookup.Sources, cause) : Throw.SourceFailed(CredentialsNames.Of(source), cause);
        }

        if (found is null)
        {
            throw Throw.GaveNone(CredentialsNames.Of(source));
        }

        if (source.Expiration is { } expiration && expiration.ToUniversalTime() <= _timeProvider.GetUtcNow().UtcDateTime)
        {
            throw Throw.Expired(CredentialsNames.Of(source), expiration);
        }

        found = SendableCredentials.Of(found, CredentialsNames.Of(source));
        Keep(found, source.Expiration);
        return found;
    }

    private void Keep(ImmutableCredentials credentials, DateTime? expiration)
        => Volatile.Write(ref _found, new FoundCredentials(credentials, _timeProvider.GetUtcNow(), expiration?.ToUniversalTime()));
}
