using System.Buffers;
using CodeGuruProfiler.Buffers;

namespace CodeGuruProfiler.FlameGraphs.Buffers;

/// <summary>Writes to a stream in large pieces.</summary>
internal sealed class StreamOutput(Stream stream) : IBufferWriter<byte>, IDisposable
{
    private const int PieceLength = 64 * 1024;

    private readonly PooledBufferWriter _buffer = new(PieceLength);

    public void Advance(int count)
    {
        _buffer.Advance(count);
        if (_buffer.Length >= PieceLength)
        {
            Flush();
        }
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => _buffer.GetSpan(sizeHint);

    /// <summary>Writes what is still here. Not called when writing fails: what the stream has is then incomplete anyway.</summary>
    public void Flush()
    {
        stream.Write(_buffer.Written);
        _buffer.Clear();
    }

    public void Dispose() => _buffer.Dispose();
}
