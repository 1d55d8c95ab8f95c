namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>How the value of a protobuf field is encoded.</summary>
internal enum WireType
{
    VarInt = 0,
    Fixed64 = 1,
    Bytes = 2,
    Fixed32 = 5,
}
