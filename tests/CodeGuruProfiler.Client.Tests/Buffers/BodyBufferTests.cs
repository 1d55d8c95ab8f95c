using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Tests.Buffers;

public class BodyBufferTests
{
    private const int Limit = 256 * 1024 * 1024;
    private const int Trusted = 16 * 1024 * 1024;

    [Fact]
    public void GetSpace_MuchIsAnnounced_IsAFirstPieceOnly()
    {
        var buffer = new BodyBuffer(isPooled: false, announced: Limit, Limit);

        Assert.Equal(Trusted, buffer.GetSpace().Length);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Limit, false)]
    [InlineData(null, true)]
    [InlineData(Limit, true)]
    public void GetSpace_AsBytesCome_NeverIsMuchMoreThanCame(int? announced, bool isPooled)
    {
        var buffer = new BodyBuffer(isPooled, announced, Limit);
        while (buffer.Length < 40_000_000)
        {
            int space = buffer.GetSpace().Length;
            // The pool returns buffers of up to twice the requested size.
            Assert.True(space <= Math.Max(2 * Trusted, buffer.Length * 3), $"{space} bytes of space after {buffer.Length}.");
            buffer.Advance(Math.Min(space, Math.Min(1_000_000, 40_000_000 - buffer.Length)));
        }

        Assert.True(buffer.Take().Length >= 40_000_000);
        buffer.Release();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(Trusted)]
    [InlineData(Trusted + 1)]
    [InlineData(40_000_000)]
    public void Take_ExactlyWhatWasAnnounced_IsThoseBytes(int length)
    {
        var buffer = new BodyBuffer(isPooled: false, announced: length, Limit);
        byte next = 0;
        while (buffer.Length < length)
        {
            Span<byte> space = buffer.GetSpace().Span;
            Assert.False(space.IsEmpty);
            int count = Math.Min(space.Length, 1_000_000);
            for (int i = 0; i < count; i++)
            {
                space[i] = next++;
            }

            buffer.Advance(count);
        }

        byte[] bytes = buffer.Take();
        Assert.Equal(length, bytes.Length);
        Assert.Equal(-1, Array.FindIndex(Enumerable.Range(0, length).ToArray(), index => bytes[index] != (byte)index));
    }

    [Fact]
    public void GetSpace_AtTheLimit_IsOneByteMoreThanFits()
    {
        var buffer = new BodyBuffer(isPooled: false, announced: null, limit: 5000);
        while (buffer.Length <= 5000)
        {
            buffer.Advance(buffer.GetSpace().Length);
        }

        Assert.Equal(5001, buffer.Length);
        buffer.CutOff();
        Assert.Equal(5000, buffer.Take().Length);
    }
}
