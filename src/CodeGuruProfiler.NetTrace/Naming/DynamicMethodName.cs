namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>Methods that a program created at run time. Their signature contains an address, and their name may contain a number, of this one run.</summary>
internal static class DynamicMethodName
{
    /// <summary>The runtime's name for the type of all of them.</summary>
    public const string TypeName = "dynamicClass";

    public static void Append(ref NameBuilder name, ReadOnlySpan<char> method)
    {
        name.Append(TypeName);
        name.Append('.');
        ReadOnlySpan<char> stable = method.TrimEnd("0123456789");
        name.Append(stable.IsEmpty ? method : stable);
    }
}
