using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CodeGuruProfiler.NetTrace.Input;

/// <summary>Reads the content of one block: little-endian numbers, variable-length numbers, strings.</summary>
internal ref struct BlockReader(ReadOnlySpan<byte> bytes, long position)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly long _start = position;
    private int _at;

    public readonly bool IsAtEnd => _at == _bytes.Length;

    public readonly int Remaining => _bytes.Length - _at;

    /// <summary>Gets the position in the stream.</summary>
    public readonly long Position => _start + _at;

    public byte ReadByte() => Take(1)[0];

    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public uint ReadVarUInt32()
    {
        long position = Position;
        ulong value = ReadVarUInt64();
        return value <= uint.MaxValue ? (uint)value : throw Errors.VariableLengthNumber(32, position);
    }

    /// <summary>Seven bits a byte, least significant first; the high bit means that another byte follows.</summary>
    public ulong ReadVarUInt64()
    {
        long position = Position;
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = ReadByte();
            // The tenth byte has room for one bit.
            if (shift == 63 && next > 1)
            {
                break;
            }

            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Errors.VariableLengthNumber(64, position);
    }

    /// <summary>Reads a length and so many bytes of UTF-8.</summary>
    public ReadOnlySpan<byte> ReadUtf8() => Take(ReadVarUInt32());

    /// <summary>Reads the bytes of UTF-16 up to a null character, which is skipped.</summary>
    public ReadOnlySpan<byte> ReadUtf16()
    {
        ReadOnlySpan<byte> rest = _bytes[_at..];
        int length = MemoryMarshal.Cast<byte, ushort>(rest).IndexOf((ushort)0) * sizeof(ushort);
        if (length < 0)
        {
            throw Errors.UnterminatedString(Position);
        }

        _at += length + sizeof(ushort);
        return rest[..length];
    }

    public void Skip(long length) => Take(length);

    /// <summary>Skips to a multiple of four bytes in the block, or to its end.</summary>
    public void Align() => _at = Math.Min((_at + 3) & ~3, _bytes.Length);

    /// <summary>Takes bytes as a separate block.</summary>
    public BlockReader TakeBlock(long length)
    {
        long position = Position;
        return new BlockReader(Take(length), position);
    }

    public ReadOnlySpan<byte> Take(long length)
    {
        if ((ulong)length > (ulong)Remaining)
        {
            throw Errors.EndOfBlock(length, Remaining, Position);
        }

        ReadOnlySpan<byte> taken = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return taken;
    }
}
