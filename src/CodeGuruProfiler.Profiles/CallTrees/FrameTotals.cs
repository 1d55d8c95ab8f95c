using System.Diagnostics;

namespace CodeGuruProfiler.Profiles;

/// <summary>What a frame cost, wherever in the tree it was called from.</summary>
/// <param name="Frame">The name of the frame.</param>
/// <param name="Self">What was counted in the frame itself.</param>
/// <param name="Total">What was counted in the frame and in everything it called. A frame that calls itself is counted once.</param>
/// <param name="SelfShare"><paramref name="Self"/> as a part of the whole tree, 0 to 1; 0 for a tree without counts.</param>
/// <param name="TotalShare"><paramref name="Total"/> as a part of the whole tree, 0 to 1; 0 for a tree without counts.</param>
/// <remarks>
/// A tree with negative counts, as a difference of two trees may be, has shares too: the whole is then the sum of what nodes have
/// above 0, and what is negative has the share 0.
/// </remarks>
[DebuggerDisplay("{Frame,nq} (self {Self}, total {Total})")]
public readonly record struct FrameTotals(string Frame, double Self, double Total, double SelfShare, double TotalShare);
