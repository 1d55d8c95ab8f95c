namespace CodeGuruProfiler.NetTrace.Input;

/// <summary>The bytes of a trace, from a stream or from memory.</summary>
/// <remarks>The buffer grows with the bytes that came, never with a length that was announced.</remarks>
internal ref struct TraceInput
{
    private const int FirstLength = 16 * 1024;

    private readonly Stream? _stream;
    private ReadOnlySpan<byte> _bytes;
    private byte[] _buffer;

    public TraceInput(Stream stream, byte[] buffer)
    {
        _stream = stream;
        _bytes = default;
        _buffer = buffer;
    }

    public TraceInput(ReadOnlySpan<byte> bytes)
    {
        _stream = null;
        _bytes = bytes;
        _buffer = [];
    }

    /// <summary>Gets the number of bytes that were taken.</summary>
    public long Position { get; private set; }

    /// <summary>Gets the buffer, to be used again.</summary>
    public readonly byte[] Buffer => _buffer;

    /// <summary>Takes bytes; they are valid until the next call.</summary>
    public ReadOnlySpan<byte> Take(int length)
        => TryTake(length, out ReadOnlySpan<byte> taken) ? taken : throw Errors.EndOfStream(Position);

    /// <summary>Takes bytes, or none when the input ended.</summary>
    public bool TryTake(int length, out ReadOnlySpan<byte> taken)
    {
        if (_stream is null)
        {
            int available = Math.Min(length, _bytes.Length);
            taken = _bytes[..available];
            _bytes = _bytes[available..];
            Position += available;
            return available == length;
        }

        int filled = 0;
        while (filled < length)
        {
            if (filled == _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Min(Array.MaxLength, Math.Max(FirstLength, 2 * filled)));
            }

            int read = _stream.Read(_buffer, filled, Math.Min(length, _buffer.Length) - filled);
            if (read == 0)
            {
                taken = default;
                return false;
            }

            filled += read;
            Position += read;
        }

        taken = _buffer.AsSpan(0, length);
        return true;
    }
}
