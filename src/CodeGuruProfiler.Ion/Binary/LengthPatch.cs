namespace CodeGuruProfiler.Ion;

// A length that needs more bytes than were left for it: Length goes where two bytes are at Position.
internal readonly record struct LengthPatch(int Position, long Length) : IComparable<LengthPatch>
{
    public int CompareTo(LengthPatch other) => Position.CompareTo(other.Position);
}
