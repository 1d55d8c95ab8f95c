using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace CodeGuruProfiler.Formats.Output;

/// <summary>Writes bytes, texts and numbers to a buffer that is asked for room in pieces. End with <see cref="Flush"/>.</summary>
internal ref struct BufferOutput(IBufferWriter<byte> output)
{
    private const int PieceLength = 32 * 1024;
    private const int MaxNumberLength = 32;
    private const int MaxVarIntLength = 10;

    private Span<byte> _piece;
    private int _used;

    public void WriteByte(byte value)
    {
        Reserve(1);
        _piece[_used++] = value;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_piece[_used..]);
        _used += bytes.Length;
    }

    public void WriteUtf8(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _used += Encoding.UTF8.GetBytes(text, _piece[_used..]);
    }

    public void WriteNumber(long value)
    {
        Reserve(MaxNumberLength);
        Utf8Formatter.TryFormat(value, _piece[_used..], out int written);
        _used += written;
    }

    /// <summary>Writes the shortest digits that are read back as the same number.</summary>
    public void WriteNumber(double value)
    {
        if (value == Math.Truncate(value) && Math.Abs(value) < 1e15)
        {
            WriteNumber((long)value);
            return;
        }

        Reserve(MaxNumberLength);
        Utf8Formatter.TryFormat(value, _piece[_used..], out int written);
        _used += written;
    }

    /// <summary>Seven bits a byte, least significant first; the high bit is set where another byte follows.</summary>
    public void WriteVarInt(ulong value)
    {
        Reserve(MaxVarIntLength);
        _used += VarInts.Write(_piece[_used..], value);
    }

    public void Flush()
    {
        output.Advance(_used);
        _piece = default;
        _used = 0;
    }

    private void Reserve(int length)
    {
        if (_piece.Length - _used < length)
        {
            Flush();
            _piece = output.GetSpan(Math.Max(length, PieceLength));
        }
    }
}
