using System.Runtime.InteropServices;

namespace CodeGuruProfiler.NetTrace.Events;

/// <summary>Characters of a payload, whose bytes are at any address, in a buffer that is used again.</summary>
internal sealed class PayloadText
{
    private char[] _chars = new char[512];
    private int _length;

    public void Clear() => _length = 0;

    /// <summary>Reserves room, so that spans returned by <see cref="Add"/> stay valid.</summary>
    public void Reserve(int bytes)
    {
        if (bytes / sizeof(char) > _chars.Length)
        {
            _chars = new char[Math.Max(2 * _chars.Length, bytes / sizeof(char))];
        }
    }

    public ReadOnlySpan<char> Add(ReadOnlySpan<byte> utf16)
    {
        Span<char> text = _chars.AsSpan(_length, utf16.Length / sizeof(char));
        utf16.CopyTo(MemoryMarshal.AsBytes(text));
        if (!BitConverter.IsLittleEndian)
        {
            Span<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
            System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(units, units);
        }

        _length += text.Length;
        return text;
    }
}
