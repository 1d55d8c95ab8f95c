namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>The parameters of a signature: <c>instance void  (class System.String,int32&amp;)</c> is <c>(string, ref int)</c>.</summary>
internal static class ParameterList
{
    /// <summary>Returns the parentheses of a signature and what they contain.</summary>
    public static ReadOnlySpan<char> Find(ReadOnlySpan<char> signature)
    {
        // A return type can contain parentheses (a function pointer): the parameters are the last that are closed.
        int end = signature.LastIndexOf(')');
        int depth = 0;
        for (int i = end; i >= 0; i--)
        {
            if (signature[i] == ')')
            {
                depth++;
            }
            else if (signature[i] == '(' && --depth == 0)
            {
                return signature[i..(end + 1)];
            }
        }

        return default;
    }

    public static void Append(ref NameBuilder name, ReadOnlySpan<char> signature)
    {
        ReadOnlySpan<char> list = Find(signature);
        ReadOnlySpan<char> rest = list.IsEmpty ? list : list[1..^1];
        name.Append('(');
        bool isFirst = true;
        while (!rest.IsEmpty)
        {
            int end = FindEnd(rest);
            ReadOnlySpan<char> type = rest[..end].Trim();
            rest = rest[Math.Min(end + 1, rest.Length)..];
            if (IsClosure(type))
            {
                continue;
            }

            if (!isFirst)
            {
                name.Append(", ");
            }

            ParameterType.Append(ref name, type);
            isFirst = false;
        }

        name.Append(')');
    }

    // A local function gets what it captures in a parameter that the source code does not have: Orders+<>c__DisplayClass7_0&.
    private static bool IsClosure(ReadOnlySpan<char> type) => type.Contains("<>c__DisplayClass", StringComparison.Ordinal);

    // A comma outside of brackets of any kind ends a parameter.
    private static int FindEnd(ReadOnlySpan<char> parameters)
    {
        int depth = 0;
        for (int i = 0; i < parameters.Length; i++)
        {
            switch (parameters[i])
            {
                case '<' or '[' or '(':
                    depth++;
                    break;
                case '>' or ']' or ')':
                    depth--;
                    break;
                case ',' when depth <= 0:
                    return i;
            }
        }

        return parameters.Length;
    }
}
