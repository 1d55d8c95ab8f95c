using System.Diagnostics;

namespace CodeGuruProfiler.Profiles;

/// <summary>The lines seen for a frame, the last included.</summary>
/// <param name="First">The first line.</param>
/// <param name="Last">The last line; the first again when only one was seen.</param>
[DebuggerDisplay("{First} to {Last}")]
public readonly record struct LineRange(int First, int Last);
