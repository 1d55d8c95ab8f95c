using CodeGuruProfiler.Files;

namespace CodeGuruProfiler.FlameGraphs.Tests.Files;

/// <summary>A file is there whole, or as it was before.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Target => Path.Combine(_folder, "page.html");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task SaveHtmlAsync_WritesThePage_AndReplacesTheOneThatWasThere()
    {
        await File.WriteAllTextAsync(Target, "before");

        await FlameGraph.SaveHtmlAsync(Trees.Shop(), Target);

        Assert.Equal(Trees.Bytes(output => FlameGraph.WriteHtml(Trees.Shop(), output)), await File.ReadAllBytesAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task SaveHtmlAsync_OfAComparison_WritesThePage()
    {
        await FlameGraph.SaveHtmlAsync(Trees.Comparison(), Target);

        Assert.Equal(Trees.Bytes(output => FlameGraph.WriteHtml(Trees.Comparison(), output)), await File.ReadAllBytesAsync(Target));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task Save_OnAFullDisk_LeavesWhatWasThere(int room)
    {
        await File.WriteAllTextAsync(Target, "before");

        IOException full = await Assert.ThrowsAsync<IOException>(() => AtomicFile.SaveAsync(
            Target, Trees.Bytes(output => FlameGraph.WriteHtml(Trees.Shop(), output)), path => new FullDisk(File.Create(path), room), TestContext.Current.CancellationToken));

        Assert.Equal("No space left on device", full.Message);
        Assert.Equal("before", await File.ReadAllTextAsync(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task SaveHtmlAsync_ThatIsCancelledOrFails_LeavesNothing()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => FlameGraph.SaveHtmlAsync(Trees.Shop(), Target, null, new CancellationToken(true)));
        await Assert.ThrowsAsync<ArgumentException>(() => FlameGraph.SaveHtmlAsync(Trees.Shop(), Target, new FlameGraphOptions { MaxNodes = 1 }));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => FlameGraph.SaveHtmlAsync(Trees.Shop(), Path.Combine(_folder, "absent", "page.html")));

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task SaveHtmlAsync_OverADirectory_FailsAndLeavesIt()
    {
        Directory.CreateDirectory(Target);

        await Assert.ThrowsAnyAsync<SystemException>(() => FlameGraph.SaveHtmlAsync(Trees.Shop(), Target));

        Assert.Empty(Directory.GetFiles(_folder));
        Assert.True(Directory.Exists(Target));
    }

    /// <summary>A file on a disk with room for so many bytes.</summary>
    private sealed class FullDisk(FileStream file, int room) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => file.Length;

        public override long Position { get => file.Position; set => throw new NotSupportedException(); }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await file.WriteAsync(buffer[..Math.Min(buffer.Length, room)], cancellationToken);
            throw new IOException("No space left on device");
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            file.Dispose();
            base.Dispose(disposing);
        }
    }
}
