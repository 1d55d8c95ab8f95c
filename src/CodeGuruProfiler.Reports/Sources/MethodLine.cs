namespace CodeGuruProfiler.Reports.Sources;

/// <summary>Finds the line that declares a method, by its form: a word, the method's name, and what opens its parameters.</summary>
internal static class MethodLine
{
    // The words before a call, not before a declaration.
    private static readonly HashSet<string> CallWords = ["await", "case", "else", "in", "is", "new", "not", "or", "and", "return", "throw", "yield", "when"];

    /// <summary>Returns the number of the first such line, from 1; <see langword="null"/> when there is none.</summary>
    public static int? Find(string text, string method)
    {
        int number = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (!IsComment(line.TrimStart()) && Declares(line, method))
            {
                return number;
            }
        }

        return null;
    }

    private static bool IsComment(ReadOnlySpan<char> line)
        => line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("*", StringComparison.Ordinal) || line.StartsWith("/*", StringComparison.Ordinal)
            || line.StartsWith("#", StringComparison.Ordinal);

    private static bool Declares(ReadOnlySpan<char> line, string method)
    {
        for (int from = 0; from < line.Length;)
        {
            int found = line[from..].IndexOf(method, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            int start = from + found;
            if (OpensParameters(line[(start + method.Length)..]) && FollowsAType(line[..start]))
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    private static bool OpensParameters(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return !rest.IsEmpty && rest[0] is '(' or '<';
    }

    // A return type, a modifier, or def.
    private static bool FollowsAType(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> type = before.TrimEnd();
        if (type.Length == before.Length || type.IsEmpty || !(char.IsLetterOrDigit(type[^1]) || type[^1] is '>' or ']' or '?' or '_' or '*'))
        {
            return false;
        }

        int word = type.Length;
        while (word > 0 && char.IsLetter(type[word - 1]))
        {
            word--;
        }

        return !CallWords.Contains(type[word..].ToString());
    }
}
