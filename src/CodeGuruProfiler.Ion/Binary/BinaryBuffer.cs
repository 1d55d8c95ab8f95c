using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>
/// Values in the making. The length of a container comes before its content and is known behind it, so two bytes are left for it. A few bytes of
/// content are moved to where no length is needed; a length that one byte could hold is padded to two, which is legal and costs less than
/// moving; a length that needs more is put in while the bytes are copied out. See docs/decisions/0007-ion-lengths-are-patched.md.
/// </summary>
internal struct BinaryBuffer()
{
    private const int AnnotationCode = 14;
    private const int LengthFollows = 14;
    private const int LengthBytes = 2;
    public const int MaxHeader = 1 + VarInts.MaxLength;
    private const int OneByteLimit = 1 << 7;
    private const int TwoByteLimit = 1 << 14;

    private SegmentedBuffer _bytes = new();
    private Frame[] _frames = new Frame[16];
    private int _frameCount;
    private byte _openCode;
    private LengthPatch[] _patches = [];
    private int _patchCount;
    private int _patched;

    public readonly int Length => _bytes.Length;

    /// <summary>The length with what patches will add, when nothing is open.</summary>
    public readonly long CompleteLength => (long)_bytes.Length + _patched;

    /// <summary>The type code of what is open innermost; 0 when nothing is.</summary>
    public readonly byte OpenCode => _openCode;

    public void Open(int code)
    {
        Frame[] frames = _frames;
        int count = _frameCount;
        if (count == frames.Length)
        {
            Array.Resize(ref _frames, count * 2);
            frames = _frames;
        }

        _ = _bytes.Reserve(1 + LengthBytes);
        frames[count] = new Frame(_bytes.Length, (byte)code, _openCode, 0);
        _frameCount = count + 1;
        _openCode = (byte)code;
        _bytes.Advance(1 + LengthBytes);
    }

    public void Close()
    {
        Frame frame = _frames[--_frameCount];
        _openCode = frame.Outer;
        long length = _bytes.Length - (frame.Start + 1 + LengthBytes) + (long)frame.Extra;
        if (length < LengthFollows && TryCloseShort(frame, (int)length))
        {
            return;
        }

        Span<byte> header = _bytes.At(frame.Start, 1 + LengthBytes);
        header[2] = (byte)(0x80 | length);
        header[1] = (byte)(length >> 7);
        header[0] = (byte)((frame.Code << 4) | LengthFollows);
        if (length >= TwoByteLimit)
        {
            Patch(frame, length);
        }
    }

    /// <summary>Opens the wrapper around an annotated value.</summary>
    public void WriteAnnotations(ReadOnlySpan<long> ids)
    {
        Open(AnnotationCode);
        long length = 0;
        foreach (long id in ids)
        {
            length += VarInts.LengthOf((ulong)id);
        }

        WriteVarUInt((ulong)length);
        foreach (long id in ids)
        {
            WriteVarUInt((ulong)id);
        }
    }

    public void WriteByte(int value) => _bytes.Append((byte)value);

    public void WriteVarUInt(ulong value)
    {
        if (value < OneByteLimit)
        {
            _bytes.Append((byte)(0x80 | value));
            return;
        }

        WriteLongVarUInt(value);
    }

    /// <summary>The second bit of the first byte is the sign.</summary>
    public void WriteVarInt(long value, bool negative)
    {
        ulong magnitude = (ulong)Math.Abs(value);
        int length = 1;
        while (magnitude >> ((7 * length) - 1) != 0)
        {
            length++;
        }

        Span<byte> room = _bytes.Reserve(length);
        VarInts.Put(room, magnitude, length);
        room[0] |= negative ? (byte)0x40 : (byte)0;
        _bytes.Advance(length);
    }

    /// <summary>A type descriptor and the length behind it.</summary>
    public void WriteHeader(int code, int length) => _bytes.Advance(PutHeader(_bytes.Reserve(MaxHeader), code, length));

    public void WriteUInt(int code, ulong magnitude)
    {
        int length = (64 - BitOperations.LeadingZeroCount(magnitude) + 7) / 8;
        Span<byte> room = _bytes.Reserve(1 + sizeof(ulong));
        room[0] = (byte)((code << 4) | length);
        BinaryPrimitives.WriteUInt64BigEndian(room[1..], length == 0 ? 0 : magnitude << (64 - (8 * length)));
        _bytes.Advance(1 + length);
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes) => _bytes.Append(bytes);

    /// <summary>A type descriptor, the length and the bytes.</summary>
    public void WriteBytes(int code, ReadOnlySpan<byte> bytes)
    {
        Span<byte> room = _bytes.Reserve(MaxHeader + bytes.Length);
        int header = PutHeader(room, code, bytes.Length);
        bytes.CopyTo(room[header..]);
        _bytes.Advance(header + bytes.Length);
    }

    /// <summary>Room for bytes that the caller fills; all of them count.</summary>
    public Span<byte> WriteRoom(int length)
    {
        Span<byte> room = _bytes.Reserve(length)[..length];
        _bytes.Advance(length);
        return room;
    }

    public void CopyTo(IBufferWriter<byte> output)
    {
        _patches.AsSpan(0, _patchCount).Sort();
        int copied = 0;
        Span<byte> varUInt = stackalloc byte[VarInts.MaxLength];
        foreach (LengthPatch patch in _patches.AsSpan(0, _patchCount))
        {
            _bytes.CopyTo(output, copied, patch.Position);
            int length = VarInts.LengthOf((ulong)patch.Length);
            VarInts.Put(varUInt, (ulong)patch.Length, length);
            output.Write(varUInt[..length]);
            copied = patch.Position + LengthBytes;
        }

        _bytes.CopyTo(output, copied, _bytes.Length);
        _bytes.Clear();
        _patchCount = 0;
        _patched = 0;
    }

    public void Return() => _bytes.Return();

    /// <summary>Writes the header of a value of that length, and returns the length of the header.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PutHeader(Span<byte> room, int code, long length)
    {
        if (length < LengthFollows)
        {
            room[0] = (byte)((code << 4) | (int)length);
            return 1;
        }

        room[0] = (byte)((code << 4) | LengthFollows);
        if (length < OneByteLimit)
        {
            room[1] = (byte)(0x80 | length);
            return 2;
        }

        int lengthOfLength = VarInts.LengthOf((ulong)length);
        VarInts.Put(room[1..], (ulong)length, lengthOfLength);
        return 1 + lengthOfLength;
    }

    // So few bytes of content that no length follows the descriptor: they move to where it would be, sixteen in all, because a loop over one,
    // two or three bytes ends where no processor expects it.
    private bool TryCloseShort(Frame frame, int length)
    {
        const int Word = sizeof(ulong);
        if (!_bytes.TryGetLast(frame.Start, 1 + LengthBytes + (2 * Word), out Span<byte> tail))
        {
            return false;
        }

        ulong first = BinaryPrimitives.ReadUInt64LittleEndian(tail[(1 + LengthBytes)..]);
        ulong second = BinaryPrimitives.ReadUInt64LittleEndian(tail[(1 + LengthBytes + Word)..]);
        BinaryPrimitives.WriteUInt64LittleEndian(tail[1..], first);
        BinaryPrimitives.WriteUInt64LittleEndian(tail[(1 + Word)..], second);
        tail[0] = (byte)((frame.Code << 4) | length);
        _bytes.Advance(-LengthBytes);
        return true;
    }

    private void WriteLongVarUInt(ulong value)
    {
        if (value < TwoByteLimit)
        {
            // Seven bits in each of two bytes.
            BinaryPrimitives.WriteUInt16BigEndian(_bytes.Reserve(LengthBytes), (ushort)(((value & ~0x7FUL) << 1) | 0x80 | (value & 0x7F)));
            _bytes.Advance(LengthBytes);
            return;
        }

        int length = VarInts.LengthOf(value);
        VarInts.Put(_bytes.Reserve(length), value, length);
        _bytes.Advance(length);
    }

    private void Patch(Frame frame, long length)
    {
        if (_patchCount == _patches.Length)
        {
            Array.Resize(ref _patches, Math.Max(16, _patchCount * 4));
        }

        _patches[_patchCount++] = new LengthPatch(frame.Start + 1, length);
        int added = VarInts.LengthOf((ulong)length) - LengthBytes;
        _patched += added;
        if (_frameCount > 0)
        {
            _frames[_frameCount - 1].Extra += frame.Extra + added;
        }
    }

    // A container or an annotation wrapper that is being written. Outer: the code of what is around it; 0 when nothing is. Extra: the bytes that
    // patches inside it will add.
    private record struct Frame(int Start, byte Code, byte Outer, int Extra);

    // A length that needs more bytes than were left for it: Length goes where two bytes are at Position.
    private readonly record struct LengthPatch(int Position, long Length) : IComparable<LengthPatch>
    {
        public int CompareTo(LengthPatch other) => Position.CompareTo(other.Position);
    }
}
