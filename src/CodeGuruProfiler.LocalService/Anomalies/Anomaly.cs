using CodeGuruProfiler.LocalService.Metrics;

namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>A frame whose share of the program rose far above its usual share.</summary>
internal sealed record Anomaly(FrameMetric Metric, string Reason, IReadOnlyList<AnomalyInstance> Instances);
