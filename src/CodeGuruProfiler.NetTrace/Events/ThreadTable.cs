using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Events;

/// <summary>The threads of version 6, which events name by an index.</summary>
internal sealed class ThreadTable
{
    // Created when a trace of version 6 comes.
    private Dictionary<ulong, long>? _ids;

    public void Clear() => _ids?.Clear();

    public long GetId(ulong index, long position)
        => _ids is not null && _ids.TryGetValue(index, out long id) ? id : throw Errors.UnknownThread(index, position);

    public void ReadBlock(ref BlockReader block, LostEvents lost)
    {
        _ids ??= [];
        while (!block.IsAtEnd)
        {
            BlockReader row = block.TakeBlock(block.ReadUInt16());
            ulong index = row.ReadVarUInt64();
            _ids[index] = ReadId(ref row);
            lost.Declare(index);
        }
    }

    public void Remove(ulong index) => _ids?.Remove(index);

    private static long ReadId(ref BlockReader row)
    {
        while (!row.IsAtEnd)
        {
            switch ((ThreadField)row.ReadByte())
            {
                case ThreadField.Name:
                    row.ReadUtf8();
                    break;
                case ThreadField.ProcessId:
                    row.ReadVarUInt64();
                    break;
                case ThreadField.ThreadId:
                    return (long)row.ReadVarUInt64();
                case ThreadField.KeyValue:
                    row.ReadUtf8();
                    row.ReadUtf8();
                    break;
                default:
                    // Nothing states the length of a field that came later than this reader.
                    return 0;
            }
        }

        return 0;
    }

    private enum ThreadField : byte
    {
        Name = 1,
        ProcessId = 2,
        ThreadId = 3,
        KeyValue = 4,
    }
}
