namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>The name of a module, from a path of the traced machine, which may be another system than this one.</summary>
internal static class ModuleName
{
    public static ReadOnlySpan<char> FromPath(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> file = path[(path.LastIndexOfAny('/', '\\') + 1)..];
        // System.Private.CoreLib may come without an extension: the text after its last dot is not one.
        return file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? file[..^4] : file;
    }
}
