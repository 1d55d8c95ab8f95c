namespace CodeGuruProfiler.FlameGraphs.Pictures;

/// <summary>Names of frames cut to a width. Viewer/names.js does the same in the page.</summary>
internal static class FrameLabel
{
    private const string Separators = ".:/!\\";

    /// <summary>Returns the name, or what tells most of it: without parameters, Type.Method, Method; in the end it is cut.</summary>
    public static string Fit(string name, int length, bool shorten)
    {
        if (name.Length <= length)
        {
            return name;
        }

        ReadOnlySpan<char> last = name;
        int open = name.AsSpan().IndexOfAny('(', '<', '[');
        if (shorten && open != 0)
        {
            string path = open < 0 ? name : name[..open];
            string rest = open < 0 ? "" : name[open..];
            int parameters = rest.IndexOf('(', StringComparison.Ordinal);
            string generic = parameters < 0 ? rest : rest[..parameters];
            int method = StartOfPart(path, path.Length);
            int type = StartOfPart(path, method);
            foreach (string shorter in (string[])[path + generic, path[type..] + generic, path[method..] + generic, path[method..]])
            {
                if (shorter.Length <= length)
                {
                    return shorter;
                }

                last = shorter;
            }
        }

        return string.Concat(last[..Math.Max(length - 1, 0)], "…");
    }

    /// <summary>The namespace or module: what is before the type and the method, three parts at most. Names of one package have one hue.</summary>
    public static string PackageOf(string name)
    {
        int open = name.AsSpan().IndexOfAny('(', '<', '[');
        string[] parts = (open < 0 ? name : name[..open]).Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 2 ? string.Join('.', parts.Take(Math.Min(parts.Length - 2, 3))) : parts.FirstOrDefault("");
    }

    // Where the last part before an end begins; 0 when there is but one.
    private static int StartOfPart(string path, int end)
    {
        int at = end;
        while (at > 0 && Separators.Contains(path[at - 1], StringComparison.Ordinal))
        {
            at--;
        }

        while (at > 0 && !Separators.Contains(path[at - 1], StringComparison.Ordinal))
        {
            at--;
        }

        return at;
    }
}
