using System.Buffers;
using System.Runtime.CompilerServices;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>
/// Bytes that are being written, in arrays of the pool, each four times as long as the one before. Growing copies nothing; what is reserved at
/// once lies in one array.
/// </summary>
internal struct SegmentedBuffer()
{
    private const int FirstSize = 1 << 12;
    private const long GrowthFactor = 4;

    // The array that is written to: where it begins among all bytes, and how many of it are written.
    private byte[] _bytes = [];
    private int _start;
    private int _written;

    // The arrays before it, and where each begins.
    private (byte[] Bytes, int Start)[] _full = [];
    private int _fullCount;

    public readonly int Length => _start + _written;

    /// <summary>Reserves room for this many bytes behind the written ones. They count once they are passed to Advance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int count)
    {
        byte[] bytes = _bytes;
        if (bytes.Length - _written < count)
        {
            bytes = Grow(count);
        }

        return bytes.AsSpan(_written, count);
    }

    public void Advance(int count) => _written += count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(byte value)
    {
        byte[] bytes = _bytes;
        int written = _written;
        if ((uint)written >= (uint)bytes.Length)
        {
            bytes = Grow(1);
            written = 0;
        }

        bytes[written] = value;
        _written = written + 1;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Reserve(values.Length));
        _written += values.Length;
    }

    /// <summary>Bytes from a position on, written or not, if they lie in the last array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool TryGetLast(int position, int count, out Span<byte> bytes)
    {
        int start = position - _start;
        bool isThere = start >= 0 && _bytes.Length - start >= count;
        bytes = isThere ? _bytes.AsSpan(start, count) : default;
        return isThere;
    }

    /// <summary>Bytes that were reserved at once.</summary>
    public readonly Span<byte> At(int position, int count)
        => position >= _start ? _bytes.AsSpan(position - _start, count) : AtFull(position)[..count];

    public void CopyTo(IBufferWriter<byte> output, int from, int to)
    {
        while (from < Math.Min(to, _start))
        {
            Span<byte> rest = AtFull(from);
            int count = Math.Min(rest.Length, to - from);
            output.Write(rest[..count]);
            from += count;
        }

        if (from < to)
        {
            output.Write(_bytes.AsSpan(from - _start, to - from));
        }
    }

    public void Clear()
    {
        for (int i = 0; i < _fullCount; i++)
        {
            ArrayPool<byte>.Shared.Return(_full[i].Bytes);
        }

        _fullCount = 0;
        _start = 0;
        _written = 0;
    }

    public void Return()
    {
        Clear();
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    // From a position to the end of what is written in its array.
    private readonly Span<byte> AtFull(int position)
    {
        int index = _fullCount - 1;
        int end = _start;
        while (_full[index].Start > position)
        {
            end = _full[index--].Start;
        }

        return _full[index].Bytes.AsSpan(position - _full[index].Start, end - position);
    }

    private byte[] Grow(int count)
    {
        long needed = (long)Length + count;
        if (needed > Array.MaxLength)
        {
            throw Errors.ValueTooLarge(needed);
        }

        if (_bytes.Length > 0)
        {
            if (_fullCount == _full.Length)
            {
                Array.Resize(ref _full, Math.Max(4, _fullCount * 2));
            }

            _full[_fullCount++] = (_bytes, _start);
        }

        long size = Math.Max(FirstSize, _bytes.Length * GrowthFactor);
        _start += _written;
        _written = 0;
        return _bytes = ArrayPool<byte>.Shared.Rent((int)Math.Max(count, Math.Min(size, Array.MaxLength - _start)));
    }
}
