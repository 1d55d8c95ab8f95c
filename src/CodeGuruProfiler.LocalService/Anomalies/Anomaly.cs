using CodeGuruProfiler.LocalService.Metrics;

namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>A frame that took far more of the program than it used to.</summary>
internal sealed record Anomaly(FrameMetric Metric, string Reason, IReadOnlyList<AnomalyInstance> Instances);
