using CodeGuruProfiler.Buffers;

namespace CodeGuruProfiler.Files;

/// <summary>A file that is there whole or not at all: written beside its place, and moved there when it is complete. Compiled into each package that uses it.</summary>
internal static class AtomicFile
{
    /// <param name="path">The path of the file.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Ends the writing; nothing of the file is left.</param>
    public static async Task SaveAsync(string path, Action<PooledBufferWriter> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var content = new PooledBufferWriter(16 * 1024);
        write(content);
        await SaveAsync(path, content.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    public static Task SaveAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
        => SaveAsync(path, content, temporary => new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, useAsync: true), cancellationToken);

    /// <param name="path">The path of the file.</param>
    /// <param name="content">The content.</param>
    /// <param name="create">Creates the file beside it.</param>
    /// <param name="cancellationToken">Ends the writing; the file beside it is deleted.</param>
    public static async Task SaveAsync(string path, ReadOnlyMemory<byte> content, Func<string, Stream> create, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}"); // The path of a file has a directory.
        try
        {
            Stream stream = create(temporary);
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
