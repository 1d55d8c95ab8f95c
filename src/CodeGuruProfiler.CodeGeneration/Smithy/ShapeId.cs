namespace CodeGuruProfiler.CodeGeneration.Smithy;

/// <summary>The absolute id of a shape, <c>namespace#Name</c>.</summary>
internal readonly record struct ShapeId(string Namespace, string Name) : IComparable<ShapeId>
{
    public const string Prelude = "smithy.api";

    public static bool TryParse(string? text, out ShapeId id)
    {
        int hash = text?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        if (text is null || hash <= 0 || hash == text.Length - 1 || text.Contains('$', StringComparison.Ordinal))
        {
            id = default;
            return false;
        }

        id = new ShapeId(text[..hash], text[(hash + 1)..]);
        return true;
    }

    public int CompareTo(ShapeId other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{Namespace}#{Name}";
}
