using System.Diagnostics;

namespace CodeGuruProfiler.Profiles;

/// <summary>A frame's cost in two trees, and whether the difference is more than chance.</summary>
/// <param name="Frame">The name of the frame.</param>
/// <param name="Before">The counts before; zeros for a frame that is new.</param>
/// <param name="After">The counts after; zeros for a frame that vanished.</param>
/// <param name="ShareBefore">The part of the whole tree before, 0 to 1: self or total, as the changes are ordered.</param>
/// <param name="ShareAfter">The part of the whole tree after, 0 to 1: self or total, as the changes are ordered.</param>
/// <param name="Z">
/// The distance of the two shares, in standard deviations of the difference that sampling alone causes; never negative.
/// <see cref="double.NaN"/> when that is unknown: the counts are not samples, or one of the trees has none.
/// </param>
/// <remarks>
/// <para>With a of A samples before and b of B after, p = (a + b) / (A + B) and z = |b/B - a/A| / √(p (1 - p) (1/A + 1/B)).</para>
/// <para>Z is a guide. It takes each sample for independent of the others; samples of several threads at the same moment are not,
/// so that by chance alone Z is above 2 more often than the one time in twenty of independent samples.</para>
/// </remarks>
[DebuggerDisplay("{Frame,nq} ({ShareBefore} to {ShareAfter}, z {Z})")]
public sealed record FrameChange(string Frame, FrameTotals Before, FrameTotals After, double ShareBefore, double ShareAfter, double Z)
{
    internal const double MaxNoise = 2;

    /// <summary>Gets the difference of the shares, in percentage points.</summary>
    /// <value>-100 to 100: 5 for a frame that had 10 % and now has 15 %; negative for one that has less.</value>
    public double Change => (ShareAfter - ShareBefore) * 100;

    /// <summary>Gets whether sampling alone explains the difference.</summary>
    /// <value><see langword="true"/> when <see cref="Z"/> is at most 2; <see langword="false"/> when it is more, or not a number.</value>
    public bool IsNoise => Z <= MaxNoise;
}
