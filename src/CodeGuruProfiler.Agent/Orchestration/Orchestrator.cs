using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Telemetry;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>Turns responses and errors of the service into decisions. docs/decisions/0096-what-the-agent-does-about-each-error.md</summary>
internal sealed class Orchestrator(AgentClient client, AgentSetup setup, ILogger logger, Func<double> jitter)
{
    // A profile that was dropped is a warning the first time, when the kind changes, and then every hour at the usual interval.
    private const int DropsPerWarning = 12;

    private const int FailuresPerWarning = 3;

    private readonly RetryDelays _delays = new(jitter);
    private readonly KindOnce _refusals = new();
    private readonly KindOnce _drops = new();
    private Decision? _last;
    private AgentSettings _settings = SettingsRules.Initial(setup);
    private bool _postsWallTime = setup.ThreadStates == ThreadStateDetail.WallTime;
    private int _failuresInARow;
    private long _dropped;
    private int _dropsOfKind;

    /// <summary>Gets the Region for messages; <see langword="null"/> when only the client knows it.</summary>
    public string? Region => client.Region;

    public async Task<Decision> ConfigureAsync(string instanceId, IReadOnlyDictionary<MetadataField, string>? metadata, CancellationToken cancellationToken)
    {
        for (bool isCreated = false; ; isCreated = true)
        {
            (AgentConfiguration? configuration, CallFailure? failure) = await client.ConfigureAsync(instanceId, metadata, cancellationToken).ConfigureAwait(false);
            if (configuration is not null)
            {
                return _last = Accept(configuration);
            }

            // There is one or the other.
            if (failure!.Kind != FailureKind.NotFound || !setup.CreatesGroup || isCreated)
            {
                return Decide(failure);
            }

            if (await client.CreateGroupAsync(cancellationToken).ConfigureAwait(false) is { } creation)
            {
                return NotCreated(creation);
            }
        }
    }

    /// <summary>Returns a profile with the counters that are posted.</summary>
    public AgentProfile Shape(AgentProfile profile) => _postsWallTime ? WallTime.Fold(profile) : profile;

    /// <summary>Posts a profile, or drops it.</summary>
    /// <returns><see langword="null"/> when the service accepted it.</returns>
    public async Task<CallFailure?> PostAsync(AgentProfile profile, CancellationToken cancellationToken)
    {
        CallFailure? failure = await client.PostAsync(profile, cancellationToken).ConfigureAwait(false);
        if (failure is { Kind: FailureKind.NotFound } && setup.CreatesGroup)
        {
            if (await client.CreateGroupAsync(cancellationToken).ConfigureAwait(false) is { } creation)
            {
                return Drop(creation, mayPost: true);
            }

            failure = await client.PostAsync(profile, cancellationToken).ConfigureAwait(false);
        }

        if (failure is { Kind: FailureKind.Validation } && WallTime.IsDetailed(profile)
            && await client.PostAsync(WallTime.Fold(profile), cancellationToken).ConfigureAwait(false) is null)
        {
            // The same profile is accepted with one counter: the counters were the mistake, and nothing else.
            _postsWallTime = true;
            Log.WallTimeOnly(logger, failure.Message);
            failure = null;
        }

        if (failure is null)
        {
            _drops.Clear();
            return null;
        }

        return Drop(failure, mayPost: failure.Kind != FailureKind.Denied);
    }

    private Decision Accept(AgentConfiguration configuration)
    {
        _settings = SettingsRules.Apply(configuration, setup, _settings);
        _delays.Reset();
        _refusals.Clear();
        _failuresInARow = 0;
        return configuration.ShouldProfile ? Decision.Profile(_settings) : Decision.Idle(_settings, "The service wants no profiles of this group.");
    }

    private Decision Decide(CallFailure failure)
    {
        if (failure.Kind == FailureKind.Transient)
        {
            return Keep(failure);
        }

        _failuresInARow = 0;
        if (_refusals.IsNew(failure.Kind))
        {
            Warn(failure);
        }

        return Decision.Idle(_settings, failure.Message);
    }

    private void Warn(CallFailure failure)
    {
        switch (failure.Kind)
        {
            case FailureKind.NotFound:
                Log.NoSuchGroup(
                    logger, client.Group, client.Region ?? "the Region of the client", client.Region is { } region ? $" --region {region}" : "", failure.Message);
                break;
            case FailureKind.Denied:
                Log.NotAllowed(logger, client.Group, client.Region ?? "*", failure.Message);
                break;
            case FailureKind.Credentials:
                Log.NoCredentials(logger, failure.Message);
                break;
            default:
                Log.Refused(logger, failure.Message);
                break;
        }
    }

    // AWS's agent samples with its defaults when it never had a configuration; nobody has allowed that.
    private Decision Keep(CallFailure failure)
    {
        if (++_failuresInARow == FailuresPerWarning)
        {
            Log.Unreached(logger, FailuresPerWarning, failure.Message);
        }

        if (_last is not null)
        {
            Log.KeepsConfiguration(logger, failure.Message);
            return _last;
        }

        TimeSpan wait = _delays.Next();
        Log.NoConfiguration(logger, wait.TotalSeconds, failure.Message);
        return Decision.Starting(_settings, failure.Message, wait);
    }

    private Decision NotCreated(CallFailure failure)
    {
        if (failure.Kind == FailureKind.Transient)
        {
            return Keep(failure);
        }

        if (_refusals.IsNew("creation"))
        {
            Log.GroupNotCreated(logger, client.Group, failure.Message);
        }

        return Decision.Idle(_settings, failure.Message);
    }

    private CallFailure Drop(CallFailure failure, bool mayPost)
    {
        _dropped++;
        bool isNew = _drops.IsNew(failure.Code);
        _dropsOfKind = isNew ? 0 : _dropsOfKind + 1;
        if (isNew && !mayPost)
        {
            Warn(failure);
        }
        else if (_dropsOfKind % DropsPerWarning == 0)
        {
            Log.ProfileDropped(logger, _dropped, failure.Message);
        }
        else
        {
            Log.ProfileDroppedAgain(logger, _dropped, failure.Message);
        }

        return failure;
    }
}
