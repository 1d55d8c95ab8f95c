namespace CodeGuruProfiler.Ion.Reading;

/// <summary>The kinds of containers, and the top level outside of them.</summary>
internal enum ContainerKind : byte
{
    TopLevel,
    List,
    SExp,
    Struct,
}
