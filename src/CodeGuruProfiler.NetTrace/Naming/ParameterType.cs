using System.Buffers;

namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>One type of a signature, in C#.</summary>
/// <remarks>
/// The runtime writes <c>class System.Collections.Generic.List`1&lt;int32&gt;</c>; the names of namespaces and of enclosing types are left out.
/// The text is translated from left to right, word by word, so that no nesting is too deep.
/// </remarks>
internal static class ParameterType
{
    private const int MaxNullableDepth = 64;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,<>[]()*&");

    public static void Append(ref NameBuilder name, ReadOnlySpan<char> type)
    {
        if (type is [.., '&'])
        {
            name.Append("ref ");
            type = type[..^1];
        }

        // A bit for each open bracket: whether it is that of a Nullable`1, which C# writes as a question mark.
        ulong nullables = 0;
        int depth = 0;
        while (!type.IsEmpty)
        {
            int length = WordLength(type);
            if (length > 0)
            {
                ReadOnlySpan<char> word = type[..length];
                type = type[length..];
                if (type is ['<', ..])
                {
                    type = type[1..];
                    AppendGeneric(ref name, word, depth++, ref nullables);
                }
                else
                {
                    AppendWord(ref name, word, ref type);
                }
            }
            else
            {
                AppendSymbol(ref name, type[0], ref depth, nullables);
                type = type[1..];
            }
        }
    }

    private static void AppendGeneric(ref NameBuilder name, ReadOnlySpan<char> word, int depth, ref ulong nullables)
    {
        bool isNullable = depth < MaxNullableDepth && word is "System.Nullable`1" or "Nullable`1";
        if (depth < MaxNullableDepth)
        {
            ulong bit = 1UL << depth;
            nullables = isNullable ? nullables | bit : nullables & ~bit;
        }

        if (!isNullable)
        {
            AppendWord(ref name, word);
            name.Append('<');
        }
    }

    private static void AppendSymbol(ref NameBuilder name, char symbol, ref int depth, ulong nullables)
    {
        switch (symbol)
        {
            case ' ':
                break;
            case ',':
                name.Append(", ");
                break;
            case '>':
                depth = Math.Max(0, depth - 1);
                name.Append(depth < MaxNullableDepth && (nullables & (1UL << depth)) != 0 ? '?' : '>');
                break;
            default:
                name.Append(symbol);
                break;
        }
    }

    private static int WordLength(ReadOnlySpan<char> type)
    {
        int length = type.IndexOfAny(WordEnds);
        return length < 0 ? type.Length : length;
    }

    // Words that only say what kind of type follows are left out; two of them belong to the next word.
    private static void AppendWord(ref NameBuilder name, ReadOnlySpan<char> word, ref ReadOnlySpan<char> rest)
    {
        if (word is "class" or "value" or "valuetype" or "pinned")
        {
            return;
        }

        if (word is "unsigned" or "native")
        {
            rest = rest.TrimStart(' ');
            int length = WordLength(rest);
            ReadOnlySpan<char> next = rest[..length];
            rest = rest[length..];
            name.Append(word is "unsigned" ? Unsigned(next) : next is "uint" ? "nuint" : "nint");
            return;
        }

        AppendWord(ref name, word);
    }

    private static void AppendWord(ref NameBuilder name, ReadOnlySpan<char> word)
    {
        if (word is ['!', ..])
        {
            AppendTypeParameter(ref name, word);
            return;
        }

        string? keyword = Keyword(word);
        if (keyword is not null)
        {
            name.Append(keyword);
            return;
        }

        ReadOnlySpan<char> last = word[(word.LastIndexOfAny('.', '+') + 1)..];
        int tick = last.IndexOf('`');
        name.Append(tick > 0 ? last[..tick] : last);
    }

    // !1 is the second parameter of the type, !!0 the first of the method.
    private static void AppendTypeParameter(ref NameBuilder name, ReadOnlySpan<char> word)
    {
        bool isOfMethod = word.StartsWith("!!", StringComparison.Ordinal);
        ReadOnlySpan<char> number = word[(isOfMethod ? 2 : 1)..];
        name.Append(isOfMethod ? 'U' : 'T');
        name.Append(number is "0" ? default : number);
    }

    private static ReadOnlySpan<char> Unsigned(ReadOnlySpan<char> type) => type switch
    {
        "int8" => "byte",
        "int16" => "ushort",
        "int32" => "uint",
        "int64" => "ulong",
        "int" => "nuint",
        _ => type,
    };

    private static string? Keyword(ReadOnlySpan<char> type) => type switch
    {
        "int8" => "sbyte",
        "uint8" => "byte",
        "int16" => "short",
        "uint16" => "ushort",
        "int32" => "int",
        "uint32" => "uint",
        "int64" => "long",
        "uint64" => "ulong",
        "float32" => "float",
        "float64" => "double",
        "System.String" or "String" => "string",
        "System.Object" or "Object" => "object",
        "System.Decimal" or "Decimal" => "decimal",
        "System.IntPtr" => "nint",
        "System.UIntPtr" => "nuint",
        _ => null,
    };
}
