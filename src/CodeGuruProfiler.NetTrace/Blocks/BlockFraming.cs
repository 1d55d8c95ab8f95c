using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Blocks;

/// <summary>How version 6 marks off its blocks: four bytes with the length and the kind.</summary>
/// <remarks>https://github.com/microsoft/perfview/blob/main/src/TraceEvent/EventPipe/NetTraceFormat.md</remarks>
internal static class BlockFraming
{
    private const int LengthMask = 0xFFFFFF;
    private const int KindShift = 24;

    public static BlockKind ReadHeader(ref TraceInput input, out int length)
    {
        var reader = new BlockReader(input.Take(sizeof(uint)), input.Position - sizeof(uint));
        uint header = reader.ReadUInt32();
        length = (int)(header & LengthMask);
        uint kind = header >> KindShift;
        return kind <= (uint)BlockKind.RemovedThreads ? (BlockKind)kind : BlockKind.Other;
    }
}
