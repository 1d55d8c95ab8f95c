using CodeGuruProfiler.Agent.Telemetry;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The status of an agent. A change of state is logged.</summary>
internal sealed class StatusBoard(ILogger logger)
{
    private readonly object _lock = new();
    private AgentStatus _status = new(AgentState.Stopped, "The agent was not started.", LastReport: null, Looks: 0, Profiles: 0, Dropped: 0);

    public AgentStatus Status
    {
        get
        {
            lock (_lock)
            {
                return _status;
            }
        }
    }

    public void Become(AgentState state, string? reason)
    {
        bool isNew;
        lock (_lock)
        {
            isNew = _status.State != state;
            if (!isNew && _status.Reason == reason)
            {
                return;
            }

            _status = _status with { State = state, Reason = reason };
        }

        if (isNew)
        {
            Log.StateChanged(logger, state, reason ?? "Looks succeed.");
        }
    }

    public void CountLook()
    {
        lock (_lock)
        {
            _status = _status with { Looks = _status.Looks + 1 };
        }
    }

    public void CountProfile(DateTimeOffset time)
    {
        lock (_lock)
        {
            _status = _status with { Profiles = _status.Profiles + 1, LastReport = time };
        }
    }

    public void CountDropped()
    {
        lock (_lock)
        {
            _status = _status with { Dropped = _status.Dropped + 1 };
        }
    }
}
