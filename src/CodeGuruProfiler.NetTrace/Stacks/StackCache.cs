using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CodeGuruProfiler.NetTrace.Input;

namespace CodeGuruProfiler.NetTrace.Stacks;

/// <summary>The stacks since the last sequence point, by the ids that events name them with.</summary>
internal sealed class StackCache(int maxAddresses)
{
    // As a rule the ids of a region follow each other: the stack of id n is number n - _firstId. Those of an earlier row of ids are in _others.
    // Keys are int because the runtime has that dictionary compiled: one of uint would be compiled in each process.
    private readonly Dictionary<int, int> _others = [];
    private ulong[] _addresses = new ulong[4096];
    private int[] _ends = new int[256];
    private int _count;
    private int _firstOfRow;
    private uint _firstId;

    public void Clear()
    {
        _count = 0;
        _firstOfRow = 0;
        _others.Clear();
    }

    public void ReadBlock(ref BlockReader block, int pointerSize)
    {
        uint id = block.ReadUInt32();
        uint count = block.ReadUInt32();
        if (id != _firstId + (uint)(_count - _firstOfRow))
        {
            BeginRow(id);
        }

        for (uint i = 0; i < count; i++)
        {
            long position = block.Position;
            uint length = block.ReadUInt32();
            if (length % (uint)pointerSize != 0)
            {
                throw Errors.Length("a stack", length, position);
            }

            Add(block.Take(length), pointerSize, position);
        }
    }

    public ReadOnlySpan<ulong> Find(uint id)
    {
        uint inRow = id - _firstId;
        if (inRow < (uint)(_count - _firstOfRow))
        {
            return Stack(_firstOfRow + (int)inRow);
        }

        return _others.Count > 0 && _others.TryGetValue((int)id, out int other) ? Stack(other) : default;
    }

    private void BeginRow(uint id)
    {
        for (int number = _firstOfRow; number < _count; number++)
        {
            _others[(int)_firstId + (number - _firstOfRow)] = number;
        }

        _firstOfRow = _count;
        _firstId = id;
    }

    private ReadOnlySpan<ulong> Stack(int number)
    {
        int start = number == 0 ? 0 : _ends[number - 1];
        return _addresses.AsSpan(start, _ends[number] - start);
    }

    private void Add(ReadOnlySpan<byte> stack, int pointerSize, long position)
    {
        int start = _count == 0 ? 0 : _ends[_count - 1];
        int length = stack.Length / pointerSize;
        if (length > maxAddresses - start)
        {
            throw Errors.TooManyAddresses(maxAddresses, position);
        }

        if (start + length > _addresses.Length)
        {
            Array.Resize(ref _addresses, Math.Max(2 * _addresses.Length, start + length));
        }

        if (_count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * _ends.Length);
        }

        Copy(stack, _addresses.AsSpan(start, length), pointerSize);
        _ends[_count++] = start + length;
    }

    private static void Copy(ReadOnlySpan<byte> stack, Span<ulong> addresses, int pointerSize)
    {
        if (pointerSize == sizeof(ulong) && BitConverter.IsLittleEndian)
        {
            stack.CopyTo(MemoryMarshal.AsBytes(addresses));
            return;
        }

        for (int i = 0; i < addresses.Length; i++)
        {
            ReadOnlySpan<byte> address = stack[(i * pointerSize)..];
            addresses[i] = pointerSize == sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(address) : BinaryPrimitives.ReadUInt32LittleEndian(address);
        }
    }
}
