namespace CodeGuruProfiler.Tool.Times;

/// <summary>A time that a person wrote.</summary>
/// <param name="Time">The time, with the offset that it was written with or that the zone has then.</param>
/// <param name="Note">A sentence about it, such as that the hour comes twice; null for none.</param>
internal sealed record ParsedTime(DateTimeOffset Time, string? Note = null);
