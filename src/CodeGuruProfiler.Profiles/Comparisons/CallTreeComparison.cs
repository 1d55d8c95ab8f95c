using System.Diagnostics;
using System.Globalization;
using CodeGuruProfiler.Profiles.CallTrees;
using CodeGuruProfiler.Profiles.Comparisons;

namespace CodeGuruProfiler.Profiles;

/// <summary>Two call trees side by side: what each frame's share was and is, and whether the change is more than noise.</summary>
/// <remarks>
/// <para>Shares of the whole are compared, so that trees of unequal length or load compare. For some thread states, filter both trees first.</para>
/// <para>A comparison never changes and may be read from many threads.</para>
/// </remarks>
/// <example>
/// <code>
/// var comparison = CallTreeComparison.Of(yesterday, today);
/// foreach (FrameChange change in comparison.ChangedFrames(10).Where(change => !change.IsNoise))
/// {
///     Console.WriteLine($"{change.Frame}: {change.ShareBefore:P1} → {change.ShareAfter:P1}");
/// }
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CallTreeComparison : IEquatable<CallTreeComparison>
{
    // The nodes of the union with the counts of either side.
    private readonly CallTree _before;
    private readonly CallTree _after;

    // Made when first asked for. Two threads may both make one; the results are the same.
    private FrameSums? _sumsBefore;
    private FrameSums? _sumsAfter;

    private CallTreeComparison(CallTree union, CallTree before, CallTree after, bool countsAreSamples)
    {
        Union = union;
        _before = before;
        _after = after;
        CountsAreSamples = countsAreSamples;
    }

    /// <summary>Gets the tree with the nodes of both, what vanished included.</summary>
    /// <remarks>Its counts are the sums of both; <see cref="CallTree.Counters"/> are those of either tree.</remarks>
    public CallTree Union { get; }

    /// <summary>Gets the factor that makes counts before comparable with those after.</summary>
    /// <value>The whole after divided by the whole before, greater than 0; 1 when one of the trees has no counts. With negative counts the whole is the sum of what nodes have above 0.</value>
    public double Scale => SumsBefore.Whole > 0 && SumsAfter.Whole > 0
        ? Math.Clamp(SumsAfter.Whole / SumsBefore.Whole, double.Epsilon, double.MaxValue)
        : 1;

    /// <summary>Gets whether the counts are numbers of samples, so that noise can be distinguished from change.</summary>
    /// <value>The argument of <see cref="Of"/>, or its finding without one; <see langword="false"/> when a count is negative.</value>
    public bool CountsAreSamples { get; }

    private FrameSums SumsBefore => _sumsBefore ??= new FrameSums(_before);

    private FrameSums SumsAfter => _sumsAfter ??= new FrameSums(_after);

    /// <summary>Compares two trees.</summary>
    /// <param name="before">The earlier tree, or the one to compare with.</param>
    /// <param name="after">The later tree.</param>
    /// <param name="countsAreSamples">
    /// Whether the counts are numbers of samples. <see langword="null"/> (the default) for finding out: they are when no name of a counter ends with a unit of
    /// time or bytes, as <c>cpu/nanoseconds</c> does, and each count is whole and not negative.
    /// </param>
    /// <returns>The comparison. Takes time and memory in proportion to the nodes of both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> or <paramref name="after"/> is <see langword="null"/>.</exception>
    /// <remarks>Unknown fields of nodes are left out.</remarks>
    public static CallTreeComparison Of(CallTree before, CallTree after, bool? countsAreSamples = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        CallTree union = before.Merge(after);

        // Those of the union may be fewer: a counter whose sums are all 0 is not in it.
        string[] counters = [.. before.Counts.Names.Union(after.Counts.Names, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new CallTreeComparison(
            UnionCounts.Lay(union, union, counters),
            UnionCounts.Lay(before, union, counters),
            UnionCounts.Lay(after, union, counters),
            countsAreSamples is { } known
                ? known && !SampleCounts.AreNegative(before) && !SampleCounts.AreNegative(after)
                : SampleCounts.Are(before) && SampleCounts.Are(after));
    }

    /// <summary>Gets a node of the union with its counts before.</summary>
    /// <param name="node">A node of <see cref="Union"/>.</param>
    /// <returns>The same node, with zeros where the tree before had none. Positions of counters are those in the union's <see cref="CallTree.Counters"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="node"/> is not of <see cref="Union"/>.</exception>
    public CallTreeNode Before(CallTreeNode node) => Counterpart(_before, node);

    /// <summary>Gets a node of the union with its counts after.</summary>
    /// <param name="node">A node of <see cref="Union"/>.</param>
    /// <returns>The same node, with zeros where the tree after had none. Positions of counters are those in the union's <see cref="CallTree.Counters"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="node"/> is not of <see cref="Union"/>.</exception>
    public CallTreeNode After(CallTreeNode node) => Counterpart(_after, node);

    /// <summary>Computes how far apart a node's shares are, in standard deviations of noise.</summary>
    /// <param name="node">A node of <see cref="Union"/>.</param>
    /// <param name="order">Whether the node's own counts are compared, or those of everything it called too.</param>
    /// <returns>The <see cref="FrameChange.Z"/> of this node alone; <see cref="double.NaN"/> when that is unknown.</returns>
    /// <exception cref="ArgumentException"><paramref name="node"/> is not of <see cref="Union"/>.</exception>
    public double GetZ(CallTreeNode node, FrameOrder order)
    {
        CallTreeNode before = Before(node);
        CallTreeNode after = After(node);
        return order == FrameOrder.Self ? Z(before.Self, after.Self) : Z(before.Total, after.Total);
    }

    /// <summary>Finds the frames whose shares changed, wherever they were called from.</summary>
    /// <param name="top">The most frames to return.</param>
    /// <param name="order">Whether a frame's own cost is compared, or that of everything it called too. A frame that calls itself is counted once.</param>
    /// <returns>
    /// First the frames whose change is more than noise, then the others; each from the largest change to the smallest, whichever its sign. Of equal changes the
    /// larger share is first, then the name. Frames whose share is the same are left out. All counters are added up.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public IReadOnlyList<FrameChange> ChangedFrames(int top, FrameOrder order = FrameOrder.Self)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);

        double[] before = SumsBefore.By(order);
        double[] after = SumsAfter.By(order);
        var changed = new List<Candidate>();
        for (int frame = 0; frame < before.Length; frame++)
        {
            double shareBefore = SumsBefore.Share(before[frame]);
            double shareAfter = SumsAfter.Share(after[frame]);
            if (!CallTreeSubtraction.IsRounding(shareBefore, shareAfter))
            {
                changed.Add(new Candidate(frame, shareBefore, shareAfter, Z(before[frame], after[frame])));
            }
        }

        return
        [
            .. changed.Order()
                .Take(top)
                .Select(change => new FrameChange(
                    Union.FrameNames[change.Frame], SumsBefore[change.Frame], SumsAfter[change.Frame], change.ShareBefore, change.ShareAfter, change.Z)),
        ];
    }

    /// <inheritdoc/>
    /// <remarks>The nodes of both trees, their counts, files and lines, and <see cref="CountsAreSamples"/> are compared.</remarks>
    public bool Equals(CallTreeComparison? other)
        => other is not null && CountsAreSamples == other.CountsAreSamples && _before.Equals(other._before) && _after.Equals(other._after);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CallTreeComparison);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Union, CountsAreSamples);

    /// <summary>Returns the size of the comparison, for logs and debuggers.</summary>
    /// <returns>For example <c>3 nodes, 175 before, 490 after</c>.</returns>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Union.NodeCount} nodes, {_before.Root.Total} before, {_after.Root.Total} after");

    /// <summary>Compares two comparisons.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(CallTreeComparison? left, CallTreeComparison? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares two comparisons.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(CallTreeComparison? left, CallTreeComparison? right) => !(left == right);

    private double Z(double before, double after)
        => CountsAreSamples ? Significance.Z(before, SumsBefore.Whole, after, SumsAfter.Whole) : double.NaN;

    private CallTreeNode Counterpart(CallTree side, CallTreeNode node)
        => ReferenceEquals(node.Tree, Union) ? new CallTreeNode(side, node.Index) : throw Errors.NotOfTheUnion(nameof(node));
}
