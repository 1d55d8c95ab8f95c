namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>The report of the web application about itself: processor time in milliseconds, memory in MiB, and the counts of the agent.</summary>
internal sealed record WebStats(double CpuMilliseconds, double Rss, double Anonymous, double Committed, double Heap, long Looks, long Profiles, long Dropped, string State);
