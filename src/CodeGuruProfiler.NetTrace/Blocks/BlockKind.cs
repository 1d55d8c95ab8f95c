namespace CodeGuruProfiler.NetTrace.Blocks;

/// <summary>The kinds of blocks, with version 6's numbers.</summary>
internal enum BlockKind
{
    EndOfStream = 0,
    Trace = 1,
    Events = 2,
    Metadata = 3,
    SequencePoint = 4,
    Stacks = 5,
    Threads = 6,
    RemovedThreads = 7,
    Other = 255,
}
