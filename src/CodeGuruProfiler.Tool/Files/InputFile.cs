using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Hosting;

namespace CodeGuruProfiler.Tool.Files;

/// <summary>Reads files and standard input.</summary>
internal static class InputFile
{
    /// <summary>Reads a profile of any format.</summary>
    /// <exception cref="ToolException">The file is absent, cannot be read, or is not a profile.</exception>
    public static async Task<ConvertedProfile> ReadProfileAsync(ToolContext tool, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (path != OutputFile.Standard && IsTrace(tool.FullPath(path)))
            {
                // Traces can be larger than memory.
                return await Work.RunAsync(() => ReadTrace(tool.FullPath(path)), cancellationToken).ConfigureAwait(false);
            }

            byte[] bytes = await ReadBytesAsync(tool, path, cancellationToken).ConfigureAwait(false);
            return await Work.RunAsync(() => ProfileFormats.Read(bytes, path == OutputFile.Standard ? null : Path.GetFileName(path)), cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException e)
        {
            throw Errors.CannotRead(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.CannotRead(path, e);
        }
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ToolException">The file is absent or cannot be read.</exception>
    public static async Task<byte[]> ReadBytesAsync(ToolContext tool, string path, CancellationToken cancellationToken)
    {
        if (path == OutputFile.Standard)
        {
            using var content = new MemoryStream();
            await tool.Console.Input.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            return content.ToArray();
        }

        string full = tool.FullPath(path);
        if (Directory.Exists(full))
        {
            throw Errors.IsAFolder(path);
        }

        if (!File.Exists(full))
        {
            throw Errors.NoFile(path);
        }

        try
        {
            return await File.ReadAllBytesAsync(full, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Errors.CannotRead(path, e);
        }
    }

    private static bool IsTrace(string full)
    {
        if (!File.Exists(full))
        {
            return false;
        }

        Span<byte> start = stackalloc byte[8];
        using FileStream stream = File.OpenRead(full);
        return stream.CanSeek && ProfileFormats.Detect(start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]) == ProfileFormat.NetTrace;
    }

    private static ConvertedProfile ReadTrace(string full)
    {
        using FileStream stream = File.OpenRead(full);
        return NetTraceFormat.Read(stream);
    }
}
