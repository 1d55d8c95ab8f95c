namespace CodeGuruProfiler.Profiles.Comparisons;

/// <summary>A frame that changed, in the order of changes: beyond noise first, then the largest change, then the largest share, then the name.</summary>
internal readonly record struct Candidate(int Frame, double ShareBefore, double ShareAfter, double Z) : IComparable<Candidate>
{
    private bool IsNoise => Z <= FrameChange.MaxNoise;

    private double Size => Math.Abs(ShareAfter - ShareBefore);

    private double Share => Math.Max(ShareBefore, ShareAfter);

    public int CompareTo(Candidate other)
        => IsNoise != other.IsNoise ? IsNoise.CompareTo(other.IsNoise)
            : Size != other.Size ? other.Size.CompareTo(Size)
            : Share != other.Share ? other.Share.CompareTo(Share)
            : Frame.CompareTo(other.Frame);
}
