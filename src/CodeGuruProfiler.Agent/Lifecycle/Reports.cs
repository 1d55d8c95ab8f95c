using Amazon.Runtime;
using CodeGuruProfiler.Agent.Orchestration;
using CodeGuruProfiler.Agent.Reporting;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Agent.Telemetry;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>Ends periods: from the sampler's stacks to a profile that was posted, or dropped. It never keeps one for later.</summary>
internal sealed class Reports(AgentParts parts, ErrorCounts errors, Timings timings, StatusBoard board)
{
    private readonly ProfileAssembly _assembly = new(parts.ProcessId, parts.RuntimeVersion, parts.Clock.GetUtcNow(), errors, timings);
    private readonly KindOnce _nameless = new();
    private Orchestrator? _orchestrator;
    private ISampler? _sampler;
    private bool _isWarned;

    /// <summary>Gets the conversation with the service. <see cref="TryConnect"/> comes first.</summary>
    public Orchestrator Orchestrator => _orchestrator ?? throw Errors.NotConnected();

    /// <summary>Creates the client, at the first time.</summary>
    /// <returns><see langword="false"/> when its options are invalid: the agent is off.</returns>
    public bool TryConnect()
    {
        if (_orchestrator is not null)
        {
            return true;
        }

        try
        {
            string? region = parts.FindRegion() is { Length: > 0 } found ? found : parts.Setup.Region;
            var client = new AgentClient(parts.CreateClient(), parts.Setup, region, errors, timings, parts.Logger, parts.Clock);
            _orchestrator = new Orchestrator(client, parts.Setup, parts.Logger, parts.Sources.Jitter);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OptionsValidationException or AmazonClientException)
        {
            Log.NoClient(parts.Logger, e.Message);
            board.Become(AgentState.Disabled, e.Message);
            return false;
        }
    }

    /// <summary>Gets the sampler, which is created at the first time and after it was discarded.</summary>
    public ISampler GetSampler()
    {
        if (_sampler is null)
        {
            _sampler = parts.CreateSampler();
            if (_sampler.Warning is { } warning && !_isWarned)
            {
                _isWarned = true;
                Log.ExpensiveLooks(parts.Logger, warning);
            }
        }

        return _sampler;
    }

    /// <summary>Posts the profile of a period, when it saw anything and was long enough.</summary>
    public async Task ReportAsync(Period period, bool isForced, FleetInfo fleet, CancellationToken cancellationToken)
    {
        if (period.Looks == 0 || _sampler is null)
        {
            return;
        }

        if (!isForced && !period.IsLongEnough)
        {
            Log.TooShort(parts.Logger, period.Looks, period.Active.TotalSeconds);
            AgentMeter.Profile("short");
            await DiscardAsync().ConfigureAwait(false);
            return;
        }

        long began = parts.Clock.GetTimestamp();
        PeriodFacts facts = period.ToFacts(_sampler.HeldBytes);
        SampledPeriod sampled = await _sampler.EndPeriodAsync(period.Settings.MaxStackDepth, cancellationToken).ConfigureAwait(false);
        timings.Add(Timings.Flush, parts.Clock.GetElapsedTime(began));
        AgentMeter.Period(sampled);
        if (!HasNames(sampled))
        {
            AgentMeter.Profile("nameless");
            return;
        }

        if (sampled.Ticks > 0 && Prepare(Orchestrator.Shape(_assembly.Create(sampled, facts, fleet))) is { } profile)
        {
            await PostAsync(profile, sampled.Ticks, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Drops what the sampler has seen, and the sampler.</summary>
    public async Task DiscardAsync()
    {
        ISampler? sampler = _sampler;
        _sampler = null;
        if (sampler is not null)
        {
            await sampler.DisposeAsync().ConfigureAwait(false);
        }
    }

    private bool HasNames(SampledPeriod sampled)
    {
        if (sampled.NamesReason is not { } reason)
        {
            _nameless.Clear();
            return true;
        }

        if (sampled.IsNameless && _nameless.IsNew(reason))
        {
            Log.Nameless(parts.Logger, reason);
        }
        else
        {
            Log.NamesMissing(parts.Logger, reason);
        }

        return !sampled.IsNameless;
    }

    private AgentProfile? Prepare(AgentProfile profile)
    {
        if (parts.Setup.OnProfile is null)
        {
            return profile;
        }

        try
        {
            AgentProfile? prepared = parts.Setup.OnProfile(profile);
            if (prepared is null)
            {
                AgentMeter.Profile("withheld");
            }

            return prepared;
        }
        catch (Exception e)
        {
            // It is the program's own function, and the agent goes on without this profile.
            Log.OnProfileFailed(parts.Logger, e);
            AgentMeter.Profile("withheld");
            errors.CountOther();
            return null;
        }
    }

    private async Task PostAsync(AgentProfile profile, int looks, CancellationToken cancellationToken)
    {
        long began = parts.Clock.GetTimestamp();
        if (await Orchestrator.PostAsync(profile, cancellationToken).ConfigureAwait(false) is not { } failure)
        {
            board.CountProfile(parts.Clock.GetUtcNow());
            AgentMeter.Profile("accepted");
            Log.Reported(parts.Logger, looks, profile.CallTree.NodeCount, parts.Clock.GetElapsedTime(began).TotalSeconds);
            return;
        }

        board.CountDropped();
        AgentMeter.Dropped(failure.KindName);
    }
}
