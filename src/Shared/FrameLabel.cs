namespace CodeGuruProfiler.Names;

/// <summary>Names of frames cut to a width. The page of a flame graph does the same, in names.js. Compiled into each package that uses it.</summary>
internal static class FrameLabel
{
    /// <summary>Returns the name, or its most useful part: without parameters, Type.Method, Method; a method that does not fit is cut.</summary>
    public static string Fit(string name, int length, bool shorten)
    {
        if (name.Length <= length)
        {
            return name;
        }

        string last = name;
        if (shorten)
        {
            NameParts parts = NameParts.Of(name);
            foreach (int start in (IEnumerable<int>)[0, .. parts.Starts.TakeLast(2)])
            {
                last = name[start..parts.End];
                if (last.Length <= length)
                {
                    return last;
                }
            }
        }

        return string.Concat(last.AsSpan(0, Math.Max(length - 1, 0)), "…");
    }
}
