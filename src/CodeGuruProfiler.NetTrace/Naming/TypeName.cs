namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>One part of a type's name.</summary>
internal static class TypeName
{
    // No type has more parameters than fit into a file of metadata; a larger number is not an arity.
    private const int MaxArity = 256;

    /// <summary>Appends Cache`2 as <c>Cache&lt;,&gt;</c>.</summary>
    public static void Append(ref NameBuilder name, ReadOnlySpan<char> part)
    {
        int tick = part.LastIndexOf('`');
        if (tick > 0 && int.TryParse(part[(tick + 1)..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int arity)
            && arity is > 0 and < MaxArity)
        {
            name.Append(part[..tick]);
            name.Append('<');
            name.Append(',', arity - 1);
            name.Append('>');
            return;
        }

        name.Append(part);
    }
}
