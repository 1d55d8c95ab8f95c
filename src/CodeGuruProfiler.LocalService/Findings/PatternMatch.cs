namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>A match of a pattern in a profile.</summary>
/// <param name="FrameAddress">The frames from the root to the match, joined by semicolons.</param>
/// <param name="TargetFramesIndex">The index of the pattern's chain.</param>
/// <param name="Percent">The percentage of all samples.</param>
internal sealed record PatternMatch(string FrameAddress, int TargetFramesIndex, double Percent);
