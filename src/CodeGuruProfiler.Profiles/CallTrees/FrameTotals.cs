using System.Diagnostics;

namespace CodeGuruProfiler.Profiles;

/// <summary>The cost of a frame, whatever called it.</summary>
/// <param name="Frame">The name of the frame.</param>
/// <param name="Self">The count of the frame itself.</param>
/// <param name="Total">The count of the frame and of everything it called. A frame that calls itself is counted once.</param>
/// <param name="SelfShare"><paramref name="Self"/> as a part of the whole tree, 0 to 1; 0 for a tree without counts.</param>
/// <param name="TotalShare"><paramref name="Total"/> as a part of the whole tree, 0 to 1; 0 for a tree without counts.</param>
/// <remarks>
/// A tree with negative counts, as a difference of two trees may be, has shares too: the whole is then the sum of what nodes have
/// above 0, and what is negative has the share 0.
/// </remarks>
[DebuggerDisplay("{Frame,nq} (self {Self}, total {Total})")]
public readonly record struct FrameTotals(string Frame, double Self, double Total, double SelfShare, double TotalShare);
