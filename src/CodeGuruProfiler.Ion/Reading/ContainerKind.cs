namespace CodeGuruProfiler.Ion.Reading;

internal enum ContainerKind : byte
{
    TopLevel,
    List,
    SExp,
    Struct,
}
