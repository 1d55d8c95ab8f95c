namespace CodeGuruProfiler.RetryStorm;

/// <summary>The course of events, in seconds and requests per second.</summary>
internal static class Scenario
{
    public const int Clients = 1000;
    public const double CallsPerClient = 1;

    public const double BrownoutStart = 60;
    public const double BrownoutEnd = 120;
    public const double End = 300;

    public const double Capacity = 1200;
    public const double CapacityInBrownout = 200;

    /// <summary>The number of requests that the service queues. At full capacity the last of them waits longer than its client does, as queues often have it.</summary>
    public const int QueueLength = 3000;

    /// <summary>The cost of rejecting a request, as a fraction of the cost of serving one.</summary>
    public const double CostOfRefusal = 0.1;

    public const double AttemptTimeout = 1;
    public const double TotalTimeout = 10;
}
