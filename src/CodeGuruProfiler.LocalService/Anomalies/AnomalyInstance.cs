namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>One occurrence of an anomaly. The end is null while it lasts.</summary>
internal sealed record AnomalyInstance(string Id, DateTimeOffset Start, DateTimeOffset? End);
