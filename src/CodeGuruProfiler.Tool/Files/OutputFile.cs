using System.Buffers;
using System.Text;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Files;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Hosting;

namespace CodeGuruProfiler.Tool.Files;

/// <summary>Where a result goes: standard output, or a file that is there whole or as it was before.</summary>
internal static class OutputFile
{
    /// <summary>The path that stands for standard output, and for standard input.</summary>
    public const string Standard = "-";

    /// <param name="tool">The context.</param>
    /// <param name="path">The path; null or - for standard output.</param>
    /// <param name="isBinary">Whether a terminal cannot show the content.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Ends the writing; nothing of the file is left.</param>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static async Task WriteAsync(ToolContext tool, string? path, bool isBinary, Action<IBufferWriter<byte>> write, CancellationToken cancellationToken)
    {
        bool isStandard = path is null or Standard;
        if (isStandard && isBinary && tool.Console.IsOutputTerminal)
        {
            throw Errors.BinaryToTerminal();
        }

        // Not returned to the pool: when the work is left behind, it still writes.
        var content = new PooledBufferWriter(64 * 1024);
        await Work.RunAsync(() => write(content), cancellationToken).ConfigureAwait(false);
        if (isStandard)
        {
            await WriteStandardAsync(tool, content, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await WriteFileAsync(tool.FullPath(path!), path!, content, cancellationToken).ConfigureAwait(false); // Null is standard output.
        }
    }

    /// <summary>Writes a short text to standard output, without another thread.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void WriteText(ToolContext tool, string text)
    {
        try
        {
            tool.Console.Output.Write(Encoding.UTF8.GetBytes(text));
            tool.Console.Output.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.CannotWriteOutput(e);
        }
    }

    private static async Task WriteStandardAsync(ToolContext tool, PooledBufferWriter content, CancellationToken cancellationToken)
    {
        try
        {
            await tool.Console.Output.WriteAsync(content.WrittenMemory, cancellationToken).ConfigureAwait(false);
            await tool.Console.Output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.CannotWriteOutput(e);
        }
    }

    private static async Task WriteFileAsync(string full, string path, PooledBufferWriter content, CancellationToken cancellationToken)
    {
        if (Directory.Exists(full))
        {
            throw Errors.IsAFolder(path);
        }

        try
        {
            if (IsDevice(full))
            {
                var device = new FileStream(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                await using (device.ConfigureAwait(false))
                {
                    await device.WriteAsync(content.WrittenMemory, cancellationToken).ConfigureAwait(false);
                }
            }
            else
            {
                // A link stays one: the file that it leads to is replaced.
                string target = new FileInfo(full) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : full; // A link has a target.
                await AtomicFile.SaveAsync(target, content.WrittenMemory, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.CannotWrite(path, e);
        }
    }

    // A device cannot be replaced by a file, and must not be: /dev/null, /dev/stdout, and the pipes that shells name /dev/fd/63.
    private static bool IsDevice(string full)
        => !OperatingSystem.IsWindows() && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal)) && File.Exists(full);
}
