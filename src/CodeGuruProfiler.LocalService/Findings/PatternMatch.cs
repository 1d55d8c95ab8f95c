namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>A place in a profile where a pattern is.</summary>
/// <param name="FrameAddress">The frames from the root to the place, joined by semicolons.</param>
/// <param name="TargetFramesIndex">Which of the pattern's chains is there.</param>
/// <param name="Percent">How much of all samples is there.</param>
internal sealed record PatternMatch(string FrameAddress, int TargetFramesIndex, double Percent);
