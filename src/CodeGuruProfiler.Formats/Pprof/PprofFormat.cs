using System.Buffers;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Formats.Compression;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Formats.Pprof;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats;

/// <summary>pprof: the protobuf format of Go's tools, which Pyroscope, Parca and speedscope open too.</summary>
/// <remarks>
/// <para>
/// Thread states are sample types, not labels: <c>go tool pprof -sample_index=waiting</c> selects one, and viewers that drop labels show them. Where there is more than
/// one, the first type, <c>samples</c>, is their sum, because some viewers show the first type only.
/// </para>
/// <para>
/// Values are whole numbers: fractions are carried from node to node, so that every subtree stays within 1 of its sum. Nodes without a count, all lines of a range
/// but the first, and unknown fields are lost. Counters are written in lower case and read in upper case.
/// </para>
/// </remarks>
public static class PprofFormat
{
    /// <summary>Reads a profile.</summary>
    /// <param name="bytes">The bytes of the file, with or without gzip. They are not kept.</param>
    /// <param name="options">How values become counters; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits; the defaults when <see langword="null"/>.</param>
    /// <returns>The profile. Inlined frames are frames; a label <c>thread_state</c> or <c>state</c> becomes the counter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The bytes are not a pprof profile, or exceed a limit.</exception>
    public static ConvertedProfile Parse(ReadOnlySpan<byte> bytes, PprofReadOptions? options = null, ProfileReaderOptions? limits = null)
    {
        var checkedLimits = ReadLimits.Of(limits);
        return Content.Read(
            bytes, checkedLimits, static (file, given) => PprofParser.Parse(file, given.Options, given.Limits), (Options: options ?? new PprofReadOptions(), Limits: checkedLimits));
    }

    /// <summary>Reads a profile from a stream.</summary>
    /// <param name="stream">The stream, read to its end and not disposed of.</param>
    /// <param name="options">How values become counters; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits, <see cref="ProfileReaderOptions.MaxDecompressedLength"/> also for the stream; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The bytes are not a pprof profile, or exceed a limit.</exception>
    public static ValueTask<ConvertedProfile> ReadAsync(
        Stream stream, PprofReadOptions? options = null, ProfileReaderOptions? limits = null, CancellationToken cancellationToken = default)
    {
        return StreamInput.ReadAsync(stream, ReadLimits.Of(limits).MaxDecompressedLength, bytes => Parse(bytes, options, limits), cancellationToken);
    }

    /// <summary>Writes a profile.</summary>
    /// <param name="tree">The calls.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="options">The name, the times and the sources; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="tree"/> has more than 256 counters.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    public static void Write(CallTree tree, IBufferWriter<byte> output, PprofWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(output);

        options ??= new PprofWriteOptions();
        if (!options.Gzip)
        {
            PprofWriter.Write(tree, output, options);
            return;
        }

        using var content = new PooledBufferWriter();
        PprofWriter.Write(tree, content, options);
        Gzip.Compress(content.Written, output);
    }

    /// <summary>Writes a profile to a stream.</summary>
    /// <param name="tree">The calls.</param>
    /// <param name="stream">The stream, which is not disposed of. It gets one write.</param>
    /// <param name="options">The name, the times and the sources; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task for the write.</returns>
    /// <exception cref="ArgumentException"><paramref name="tree"/> has more than 256 counters.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    public static ValueTask WriteAsync(CallTree tree, Stream stream, PprofWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);

        return StreamOutput.WriteAsync(stream, output => Write(tree, output, options), cancellationToken);
    }
}
