namespace CodeGuruProfiler.Profiles;

/// <summary>What a frame cost, wherever in the tree it was called from.</summary>
/// <param name="Frame">The name of the frame.</param>
/// <param name="Self">What was counted in the frame itself.</param>
/// <param name="Total">What was counted in the frame and in everything it called. A frame that calls itself is counted once.</param>
/// <param name="SelfShare"><paramref name="Self"/> as a part of the whole tree, 0 to 1; 0 for a tree without counts.</param>
/// <param name="TotalShare"><paramref name="Total"/> as a part of the whole tree, 0 to 1; 0 for a tree without counts.</param>
/// <remarks>In a difference of two trees counts may be negative, and the shares then say little.</remarks>
public readonly record struct FrameTotals(string Frame, double Self, double Total, double SelfShare, double TotalShare);
