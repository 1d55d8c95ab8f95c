namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>A value of each sample that becomes a counter.</summary>
/// <param name="Index">Which value.</param>
/// <param name="Counter">The counter.</param>
/// <param name="Divisor">What its values are divided by.</param>
internal readonly record struct PprofColumn(int Index, string Counter, double Divisor);
