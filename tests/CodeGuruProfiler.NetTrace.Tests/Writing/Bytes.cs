using System.Buffers.Binary;
using System.Text;

namespace CodeGuruProfiler.NetTrace.Tests.Writing;

/// <summary>Bytes of a trace under construction.</summary>
internal sealed class Bytes
{
    private readonly MemoryStream _bytes = new();

    public int Length => (int)_bytes.Length;

    public Bytes Byte(byte value)
    {
        _bytes.WriteByte(value);
        return this;
    }

    public Bytes Raw(ReadOnlySpan<byte> value)
    {
        _bytes.Write(value);
        return this;
    }

    public Bytes UInt16(ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return Raw(bytes);
    }

    public Bytes UInt32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return Raw(bytes);
    }

    public Bytes UInt64(ulong value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        return Raw(bytes);
    }

    public Bytes Var(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        return Byte((byte)value);
    }

    public Bytes Utf16(string value) => Raw(Encoding.Unicode.GetBytes(value + "\0"));

    public Bytes Utf8(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        return Var((ulong)bytes.Length).Raw(bytes);
    }

    public byte[] ToArray() => _bytes.ToArray();
}
