namespace CodeGuruProfiler.Compression;

/// <summary>The compressed bytes as a stream, which knows how far they were read.</summary>
/// <remarks>
/// The decompressor reads ahead and does not say where its data ends. But it stops asking once it has all of it, so the end lies in what it
/// was given last, and there it is found by the checksum and length that follow it.
/// </remarks>
internal sealed class GzipSource(byte[] bytes, int start, int end) : Stream
{
    private int _last = start;
    private int _next = start;

    /// <summary>Gets whether more was asked for than there is.</summary>
    public bool IsAtEnd { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Returns where the member ends that was read.</summary>
    public int FindEnd(ReadOnlySpan<byte> all, ReadOnlySpan<byte> trailer)
    {
        ReadOnlySpan<byte> last = all[_last..Math.Min(_next + GzipTrailer.Length, end)];
        int found = last.IndexOf(trailer);
        if (found < 0)
        {
            throw PackageErrors.InvalidGzip("the checksum and the length of what was decompressed");
        }

        return _last + found + GzipTrailer.Length;
    }

    public override int Read(Span<byte> buffer)
    {
        int length = Math.Min(buffer.Length, end - _next);
        if (length == 0)
        {
            IsAtEnd |= !buffer.IsEmpty;
            return 0;
        }

        bytes.AsSpan(_next, length).CopyTo(buffer);
        _last = _next;
        _next += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
