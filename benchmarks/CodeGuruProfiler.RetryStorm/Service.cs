namespace CodeGuruProfiler.RetryStorm;

/// <summary>A service that takes requests one after the other, at a fixed rate, and refuses them when too many wait. It serves also those that nobody waits for any more.</summary>
internal sealed class Service(EventQueue events)
{
    // The work that lies before a request, in requests.
    private double _backlog;
    private double _countedAt;

    /// <summary>Takes a request.</summary>
    /// <param name="answer">Receives whether the request was served; immediately if it is rejected.</param>
    public void Send(Action<bool> answer)
    {
        Work();
        if (_backlog >= Scenario.QueueLength)
        {
            _backlog += Scenario.CostOfRefusal;
            answer(false);
            return;
        }

        _backlog++;
        events.After(TimeFor(_backlog), () => answer(true));
    }

    private static bool IsBrownout(double time) => time is >= Scenario.BrownoutStart and < Scenario.BrownoutEnd;

    // The work since the last request.
    private void Work()
    {
        double time = _countedAt;
        while (time < events.Now)
        {
            double until = Math.Min(events.Now, EndOfPhase(time));
            _backlog = Math.Max(0, _backlog - ((until - time) * CapacityAt(time)));
            time = until;
        }

        _countedAt = events.Now;
    }

    private double TimeFor(double work)
    {
        double time = events.Now;
        while (true)
        {
            double end = EndOfPhase(time);
            double capacity = CapacityAt(time);
            double needed = work / capacity;
            if (time + needed <= end)
            {
                return time + needed - events.Now;
            }

            work -= (end - time) * capacity;
            time = end;
        }
    }

    private static double CapacityAt(double time) => IsBrownout(time) ? Scenario.CapacityInBrownout : Scenario.Capacity;

    private static double EndOfPhase(double time)
        => time < Scenario.BrownoutStart ? Scenario.BrownoutStart : time < Scenario.BrownoutEnd ? Scenario.BrownoutEnd : double.PositiveInfinity;
}
