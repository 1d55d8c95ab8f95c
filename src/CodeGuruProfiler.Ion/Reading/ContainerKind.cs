namespace CodeGuruProfiler.Ion;

internal enum ContainerKind : byte
{
    TopLevel,
    List,
    SExp,
    Struct,
}
