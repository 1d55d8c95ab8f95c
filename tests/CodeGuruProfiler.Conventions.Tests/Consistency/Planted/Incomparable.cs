namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>A type without operators.</summary>
internal sealed class Incomparable : IEquatable<Incomparable>
{
    public bool Equals(Incomparable? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => Equals(obj as Incomparable);

    public override int GetHashCode() => 0;
}
