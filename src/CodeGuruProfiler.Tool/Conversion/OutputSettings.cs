using CodeGuruProfiler.FlameGraphs;

namespace CodeGuruProfiler.Tool.Conversion;

/// <summary>Options of writing a profile.</summary>
/// <param name="Graph">The options of pictures and text.</param>
/// <param name="IncludeSources">Whether files and lines are written.</param>
internal sealed record OutputSettings(FlameGraphOptions Graph, bool IncludeSources = false);
