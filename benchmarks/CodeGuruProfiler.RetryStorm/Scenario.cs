namespace CodeGuruProfiler.RetryStorm;

/// <summary>What happens, in seconds and requests a second.</summary>
internal static class Scenario
{
    public const int Clients = 1000;
    public const double CallsPerClient = 1;

    public const double BrownoutStart = 60;
    public const double BrownoutEnd = 120;
    public const double End = 300;

    public const double Capacity = 1200;
    public const double CapacityInBrownout = 200;

    /// <summary>How many requests the service lets wait. At full capacity the last of them waits longer than its client does, as queues often have it.</summary>
    public const int QueueLength = 3000;

    /// <summary>What it costs to refuse a request, of what it costs to serve one.</summary>
    public const double CostOfRefusal = 0.1;

    public const double AttemptTimeout = 1;
    public const double TotalTimeout = 10;
}
