namespace CodeGuruProfiler.RetryStorm;

/// <summary>One run: all clients call, the service browns out, and is well again.</summary>
internal sealed class Storm(Strategy strategy, int seed)
{
    private readonly Random _random = new(seed);
    private readonly EventQueue _events = new();
    private readonly Statistics _statistics = new();

    public Report Run()
    {
        var service = new Service(_events);
        for (int i = 0; i < Scenario.Clients; i++)
        {
            var client = new SimulatedClient(strategy, _events, service, _statistics, _random.NextDouble);
            PlanCall(client);
        }

        // The last calls may take their time.
        _events.RunUntil(Scenario.End + (2 * Scenario.TotalTimeout) - 1);
        return _statistics.Report();
    }

    // Calls come as they come, whatever became of those before.
    private void PlanCall(SimulatedClient client)
    {
        double wait = -Math.Log(1 - _random.NextDouble()) / Scenario.CallsPerClient;
        if (_events.Now + wait < Scenario.End)
        {
            _events.After(wait, () =>
            {
                PlanCall(client);
                client.StartCall();
            });
        }
    }
}
