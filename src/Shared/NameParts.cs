namespace CodeGuruProfiler.Names;

/// <summary>Where the parts of a name begin, and where its parameters do. Separators within &lt;&gt;, [] or () separate nothing. The page of a flame graph does the same, in names.js.</summary>
internal readonly struct NameParts
{
    private static readonly System.Buffers.SearchValues<char> Separators = System.Buffers.SearchValues.Create(".:/!\\");

    private NameParts(List<int> starts, int end)
    {
        Starts = starts;
        End = end;
    }

    public List<int> Starts { get; }

    public int End { get; }

    public static NameParts Of(string name)
    {
        var starts = new List<int> { 0 };
        int depth = 0;
        for (int i = 0; i < name.Length; i++)
        {
            char character = name[i];
            if (character == '(' && depth == 0 && i > 0)
            {
                return new NameParts(starts, i);
            }

            if (character is '<' or '[' or '(')
            {
                depth++;
            }
            else if (character is '>' or ']' or ')')
            {
                depth = Math.Max(depth - 1, 0);
            }
            else if (depth == 0 && Separators.Contains(character))
            {
                if (starts.Count > 0 && starts[^1] == i)
                {
                    starts.RemoveAt(starts.Count - 1);
                }

                starts.Add(i + 1);
            }
        }

        starts.RemoveAll(start => start >= name.Length);
        return new NameParts(starts, name.Length);
    }

    /// <summary>The namespace or module: what is before the type and the method, three parts at most. Names of one package have one hue.</summary>
    public static string PackageOf(string name)
    {
        NameParts parts = Of(name);
        int count = parts.Starts.Count > 2 ? Math.Min(parts.Starts.Count - 2, 3) : Math.Min(parts.Starts.Count, 1);
        var package = new string[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> part = name.AsSpan(parts.Starts[i]..(i + 1 < parts.Starts.Count ? parts.Starts[i + 1] : parts.End));
            int open = part.IndexOfAny('<', '[', '(');
            package[i] = (open < 0 ? part.TrimEnd(".:/!\\") : part[..open]).ToString();
        }

        return string.Join('.', package);
    }
}
