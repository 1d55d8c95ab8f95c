namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>A value of each sample that becomes a counter.</summary>
/// <param name="Index">Which value.</param>
/// <param name="Counter">The counter.</param>
/// <param name="Divisor">The divisor of its values.</param>
internal readonly record struct PprofColumn(int Index, string Counter, double Divisor);
