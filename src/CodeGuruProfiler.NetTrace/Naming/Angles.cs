namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>Finds places in names that contain names in angle brackets.</summary>
internal static class Angles
{
    /// <summary>Returns where the bracket that the text begins with is closed, or -1.</summary>
    public static int FindClosing(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '<')
            {
                depth++;
            }
            else if (text[i] == '>' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns where a character first stands outside of brackets, or the length of the text.</summary>
    public static int FindOutside(ReadOnlySpan<char> text, char wanted)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == wanted && depth <= 0)
            {
                return i;
            }

            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }

        return text.Length;
    }
}
