namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>The names that compilers generate for the parts of a method, and what the source code calls them.</summary>
/// <remarks>https://github.com/dotnet/roslyn/blob/main/src/Compilers/CSharp/Portable/Symbols/Synthesized/GeneratedNameKind.cs</remarks>
internal static class MemberName
{
    // Names in names in names: more than a program has. Deeper names are kept as they are.
    private const int MaxDepth = 8;

    /// <summary>Appends type and method.</summary>
    /// <returns>Whether the method's own parameters belong to the frame; a state machine's do not.</returns>
    public static bool Append(ref NameBuilder name, ReadOnlySpan<char> type, ReadOnlySpan<char> method)
    {
        // An instantiation comes last, Cache`2[System.__Canon,System.Int32].
        ReadOnlySpan<char> rest = type[..Angles.FindOutside(type, '[')];
        GeneratedType generated = GeneratedType.None;
        while (!rest.IsEmpty)
        {
            int end = Angles.FindOutside(rest, '+');
            ReadOnlySpan<char> part = rest[..end];
            rest = rest[Math.Min(end + 1, rest.Length)..];
            generated = AppendType(ref name, part);
        }

        return AppendMethod(ref name, method, generated);
    }

    private static bool AppendMethod(ref NameBuilder name, ReadOnlySpan<char> method, GeneratedType type)
    {
        if (type == GeneratedType.StateMachine && IsStateMachineMethod(method))
        {
            return false;
        }

        if (type == GeneratedType.Closure && method is "Invoke" or "Specialize" or "DirectInvoke")
        {
            name.Append(".lambda");
            return true;
        }

        // The machine of an F# task is a closure that moves.
        if (type == GeneratedType.Closure && IsStateMachineMethod(method))
        {
            return false;
        }

        name.AppendDot();
        AppendMember(ref name, method, 0);
        return true;
    }

    // MoveNext, the interface's before it, and the finally blocks of an iterator.
    private static bool IsStateMachineMethod(ReadOnlySpan<char> method)
        => method is "MoveNext" || method.EndsWith(".MoveNext", StringComparison.Ordinal) || method.StartsWith("<>m__", StringComparison.Ordinal);

    private static GeneratedType AppendType(ref NameBuilder name, ReadOnlySpan<char> type)
    {
        // C#: <>c, <>c__DisplayClass8_0. Visual Basic: _Closure$__8-0. Extension blocks: <G>$…, <M>$….
        if (type.StartsWith("<>c", StringComparison.Ordinal) || type.StartsWith("_Closure$__", StringComparison.Ordinal)
            || type.StartsWith("<G>$", StringComparison.Ordinal) || type.StartsWith("<M>$", StringComparison.Ordinal))
        {
            return GeneratedType.None;
        }

        if (TryGetStateMachine(type, out ReadOnlySpan<char> member))
        {
            name.AppendDot();
            AppendMember(ref name, member, 0);
            return GeneratedType.StateMachine;
        }

        // F#: run@12-1.
        int at = type.LastIndexOf('@');
        if (at > 0 && at + 1 < type.Length && char.IsAsciiDigit(type[at + 1]))
        {
            name.AppendDot();
            name.Append(type[..at]);
            return GeneratedType.Closure;
        }

        name.AppendDot();
        TypeName.Append(ref name, WithoutFile(type));
        return GeneratedType.None;
    }

    // C#: <PostAsync>d__5, <<Run>b__0>d. Visual Basic: VB$StateMachine_5_PostAsync.
    private static bool TryGetStateMachine(ReadOnlySpan<char> type, out ReadOnlySpan<char> member)
    {
        const string VisualBasic = "VB$StateMachine_";

        member = default;
        if (type is ['<', ..])
        {
            int end = Angles.FindClosing(type);
            if (end > 1 && end + 1 < type.Length && type[end + 1] == 'd')
            {
                member = type[1..end];
                return true;
            }
        }
        else if (type.StartsWith(VisualBasic, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> rest = type[VisualBasic.Length..];
            int underscore = rest.IndexOf('_');
            member = rest[(underscore + 1)..];
            return underscore > 0 && !member.IsEmpty;
        }

        return false;
    }

    // A type that is local to a file: <Orders>F0123…__Helper.
    private static ReadOnlySpan<char> WithoutFile(ReadOnlySpan<char> type)
    {
        if (type is ['<', ..])
        {
            int end = Angles.FindClosing(type);
            int name = type.IndexOf("__", StringComparison.Ordinal);
            if (end > 0 && end + 1 < type.Length && type[end + 1] == 'F' && name > end && name + 2 < type.Length)
            {
                return type[(name + 2)..];
            }
        }

        return type;
    }

    // <Main>$, <Run>b__0_1 (a lambda), <Run>g__Local|0_1 (a local function), and each inside the other.
    private static void AppendMember(ref NameBuilder name, ReadOnlySpan<char> member, int depth)
    {
        int end = member is ['<', ..] && depth < MaxDepth ? Angles.FindClosing(member) : -1;
        if (end > 1)
        {
            ReadOnlySpan<char> inner = member[1..end];
            ReadOnlySpan<char> kind = member[(end + 1)..];
            if (kind.StartsWith("b__", StringComparison.Ordinal))
            {
                AppendMember(ref name, inner, depth + 1);
                name.Append(".lambda");
                return;
            }

            if (kind.StartsWith("g__", StringComparison.Ordinal))
            {
                AppendMember(ref name, inner, depth + 1);
                ReadOnlySpan<char> local = kind[3..];
                int bar = local.IndexOf('|');
                name.Append('.');
                name.Append(bar < 0 ? local : local[..bar]);
                return;
            }

            if (kind is "$")
            {
                AppendMember(ref name, inner, depth + 1);
                return;
            }
        }

        name.Append(member.StartsWith("_Lambda$__", StringComparison.Ordinal) ? "lambda" : member);
    }

    private enum GeneratedType
    {
        None,
        StateMachine,
        Closure,
    }
}
