namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>The encoding of a protobuf field.</summary>
internal enum WireType
{
    VarInt = 0,
    Fixed64 = 1,
    Bytes = 2,
    Fixed32 = 5,
}
