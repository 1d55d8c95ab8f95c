using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// Gets the credentials to sign with. Their source looks them up, keeps them and renews them before they expire; it takes no token and may block, so
/// that a look-up runs apart, once for all who wait for it, and a caller who cancels stops waiting. A look-up that hangs is let go.
/// </summary>
internal sealed class CredentialsSource
{
    // Longer than sources take that give up by themselves.
    public static readonly TimeSpan LookupLimit = TimeSpan.FromMinutes(1);

    // A caller goes over to the next look-up once: more would be for ever where the caller has no limit.
    private const int LookupsOfACall = 2;

    // Look-ups that were let go may go on, and hold a thread. When so many do, the limit doubles with each further one.
    private const int HarmlessLookups = 3;
    private const int MostDoublings = 6;

    private readonly object _gate = new();
    private readonly CredentialsLookup _lookup;
    private readonly TimeProvider _timeProvider;
    private readonly ImmutableCredentials? _constant;
    private FoundCredentials? _found;
    private PendingLookup? _underWay;
    private int _started;
    private int _newestFound;
    private int _letGo;

    public CredentialsSource(CredentialsLookup lookup, TimeProvider timeProvider)
    {
        _lookup = lookup;
        _timeProvider = timeProvider;
        _constant = lookup.Constant is { } constant ? SendableCredentials.Find(constant) : null;
    }

    /// <summary>Gets the number of look-ups so far.</summary>
    public int Started => Volatile.Read(ref _started);

    /// <summary>Gets the number of look-ups that were let go and have not ended.</summary>
    public int LetGoAndGoingOn => Volatile.Read(ref _letGo);

    public static CredentialsSource Of(CodeGuruProfilerClientOptions options, AwsEnvironment? environment = null)
        => new(CredentialsLookup.Of(options, environment), options.TimeProvider);

    /// <summary>Gets the credentials found in the last second, else looks them up.</summary>
    /// <exception cref="CodeGuruProfilerCredentialsException">There are none, or they have expired.</exception>
    public ValueTask<ImmutableCredentials> GetRecentAsync(CancellationToken cancellationToken)
        => Volatile.Read(ref _found) is { } found && found.IsRecent(_timeProvider.GetUtcNow())
            ? new ValueTask<ImmutableCredentials>(found.Credentials)
            : GetAsync(cancellationToken);

    /// <summary>Looks up the credentials.</summary>
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

        return new ValueTask<ImmutableCredentials>(WaitAsync(cancellationToken));
    }

    private ValueTask<ImmutableCredentials> OfVariables(ImmutableCredentials variables)
    {
        try
        {
            ImmutableCredentials credentials = SendableCredentials.Of(variables, CredentialsNames.Variables);
            KeepVariables(credentials);
            return new ValueTask<ImmutableCredentials>(credentials);
        }
        catch (CodeGuruProfilerCredentialsException failure)
        {
            return ValueTask.FromException<ImmutableCredentials>(failure);
        }
    }

    private async Task<ImmutableCredentials> WaitAsync(CancellationToken cancellationToken)
    {
        PendingLookup? letGo = null;
        for (int i = 1; ; i++)
        {
            PendingLookup? lookup = Join(letGo);
            if (lookup is null)
            {
                return _found!.Credentials; // Join guarantees it.
            }

            if (await lookup.Result.WaitAsync(cancellationToken).ConfigureAwait(false) is { } credentials)
            {
                return credentials;
            }

            if (i == LookupsOfACall)
            {
                throw Errors.NoResponse(lookup.Source is { } source ? [CredentialsNames.Of(source.Credentials)] : _lookup.Sources, lookup.Limit);
            }

            letGo = lookup;
        }
    }

    /// <returns>The look-up under way, or a new one; <see langword="null"/> when the one that was let go, or a newer one, has ended in the meantime and found something.</returns>
    private PendingLookup? Join(PendingLookup? letGo)
    {
        PendingLookup lookup;
        lock (_gate)
        {
            if (letGo is not null && _newestFound >= letGo.Number)
            {
                return null;
            }

            if (_underWay is not null)
            {
                return _underWay;
            }

            lookup = new PendingLookup(++_started, LookupLimit * (1 << Math.Clamp(_letGo - HarmlessLookups, 0, MostDoublings)), _timeProvider);
            _underWay = lookup;
        }

        lookup.AtLimit.UnsafeRegister(_ => LetGo(lookup), null);
        _ = Task.Run(() => RunAsync(lookup), CancellationToken.None);
        return lookup;
    }

    private void LetGo(PendingLookup lookup)
    {
        lock (_gate)
        {
            if (_underWay != lookup)
            {
                return;
            }

            _underWay = null;
            _letGo++;
        }

        if (lookup.Source is { } source)
        {
            _lookup.Forget(source);
        }

        lookup.Complete(null);
    }

    private async Task RunAsync(PendingLookup lookup)
    {
        try
        {
            FoundCredentials found = await LookUpAsync(lookup).ConfigureAwait(false);
            PendingLookup? newer = End(lookup, found);
            lookup.Complete(found.Credentials);
            // Callers that wait for a newer lookup need not wait any longer.
            newer?.Complete(found.Credentials);
        }
        catch (Exception failure)
        {
            End(lookup, null);
            // The next call tries again.
            lookup.Fail(failure);
        }
        finally
        {
            lookup.Dispose();
        }
    }

    /// <summary>Takes what a look-up found, also when it comes late, unless something newer was found.</summary>
    /// <returns>The look-up under way whose waiters it serves as well.</returns>
    private PendingLookup? End(PendingLookup lookup, FoundCredentials? found)
    {
        lock (_gate)
        {
            if (_underWay == lookup)
            {
                _underWay = null;
            }
            else
            {
                _letGo--;
            }

            if (found is null || lookup.Number <= _newestFound)
            {
                return null;
            }

            _newestFound = lookup.Number;
            Volatile.Write(ref _found, found);
            _lookup.Keep(lookup.Source!); // Found credentials have a source.
            PendingLookup? newer = _underWay;
            if (newer is not null)
            {
                _underWay = null;
                _letGo++;
            }

            return newer;
        }
    }

    private async Task<FoundCredentials> LookUpAsync(PendingLookup lookup)
    {
        AWSCredentials? source = null;
        ImmutableCredentials? found;
        try
        {
            lookup.Source = await _lookup.ResolveAsync().ConfigureAwait(false);
            source = lookup.Source.Credentials;
            found = await source.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not CodeGuruProfilerCredentialsException)
        {
            throw source is null ? Errors.LookupFailed(_lookup.Sources, cause) : Errors.SourceFailed(source, cause);
        }

        if (found is null)
        {
            throw Errors.GaveNone(CredentialsNames.Of(source));
        }

        found = SendableCredentials.Of(found, CredentialsNames.Of(source));
        DateTime? expiration = source.Expiration?.ToUniversalTime();
        DateTimeOffset now = _timeProvider.GetUtcNow();
        return expiration <= now.UtcDateTime
            ? throw Errors.Expired(CredentialsNames.Of(source), expiration.Value)
            : new FoundCredentials(found, now, expiration);
    }

    // They go before every source: what was looked up before them is not taken any more.
    private void KeepVariables(ImmutableCredentials variables)
    {
        lock (_gate)
        {
            _newestFound = _started;
            Volatile.Write(ref _found, new FoundCredentials(variables, _timeProvider.GetUtcNow(), expiration: null));
        }
    }
}
