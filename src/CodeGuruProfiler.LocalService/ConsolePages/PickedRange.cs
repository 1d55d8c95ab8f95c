using CodeGuruProfiler.LocalService.Aggregation;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>A range on a time line that the reader can change.</summary>
/// <param name="Parameter">The parameter that it is written to: an interval, or <c>range</c> for from and to.</param>
/// <param name="Title">The name of the range for readers.</param>
/// <param name="Range">The range.</param>
internal sealed record PickedRange(string Parameter, string Title, TimeRange Range);
