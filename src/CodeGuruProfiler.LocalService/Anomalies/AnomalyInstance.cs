namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>One time that it did; without an end it still does.</summary>
internal sealed record AnomalyInstance(string Id, DateTimeOffset Start, DateTimeOffset? End);
