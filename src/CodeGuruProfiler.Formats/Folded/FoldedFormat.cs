using System.Buffers;
using CodeGuruProfiler.Formats.Folded;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats;

/// <summary>Folded (collapsed) stacks, one a line: <c>main;handle;price 12</c>. Flame graph tools, speedscope and the Firefox Profiler open them.</summary>
/// <remarks>
/// The format has no escapes and whole numbers only. In names <c>;</c> becomes <c>:</c>, control characters and line separators become spaces, spaces around a name go,
/// and a name without a character becomes <c>(unknown)</c>: names that differ by nothing else become one. Fractions are carried from line to line. Files, lines, times
/// and nodes without a count are lost. Counts of the root are lines of a frame <c>(root)</c>.
/// </remarks>
public static class FoldedFormat
{
    /// <summary>Reads stacks.</summary>
    /// <param name="bytes">The bytes of the file, UTF-8, with or without gzip. They are not kept.</param>
    /// <param name="options">How lines are read; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits; the defaults when <see langword="null"/>.</param>
    /// <returns>The profile. A frame at the root like <c>[RUNNABLE]</c>, in capitals, is the counter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">A line has no count, or a limit is exceeded.</exception>
    public static ConvertedProfile Parse(ReadOnlySpan<byte> bytes, FoldedReadOptions? options = null, ProfileReaderOptions? limits = null)
    {
        var checkedLimits = ReadLimits.Of(limits);
        return Content.Read(
            bytes, checkedLimits, static (file, given) => FoldedParser.Parse(file, given.Options, given.Limits), (Options: options ?? new FoldedReadOptions(), Limits: checkedLimits));
    }

    /// <summary>Reads stacks from a stream.</summary>
    /// <param name="stream">The stream, read to its end and not disposed of.</param>
    /// <param name="options">How lines are read; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits, <see cref="ProfileReaderOptions.MaxDecompressedLength"/> also for the stream; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">A line has no count, or a limit is exceeded.</exception>
    public static ValueTask<ConvertedProfile> ReadAsync(
        Stream stream, FoldedReadOptions? options = null, ProfileReaderOptions? limits = null, CancellationToken cancellationToken = default)
    {
        return StreamInput.ReadAsync(stream, ReadLimits.Of(limits).MaxDecompressedLength, bytes => Parse(bytes, options, limits), cancellationToken);
    }

    /// <summary>Writes stacks.</summary>
    /// <param name="tree">The calls.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="options">How counts are written; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="tree"/> has negative counts, or more than 256 counters that become frames.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="FoldedWriteOptions.MaxTotal"/> is less than 1.</exception>
    public static void Write(CallTree tree, IBufferWriter<byte> output, FoldedWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(output);

        FoldedWriter.Write(tree, output, options ?? new FoldedWriteOptions());
    }

    /// <summary>Writes a comparison: two numbers a line, before and after, for tools that draw differential flame graphs.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <exception cref="ArgumentException">A tree has negative counts.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    public static void Write(CallTreeComparison comparison, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(output);

        FoldedWriter.Write(comparison, output);
    }

    /// <summary>Writes stacks to a stream.</summary>
    /// <param name="tree">The calls.</param>
    /// <param name="stream">The stream, which is not disposed of. It gets one write.</param>
    /// <param name="options">How counts are written; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task for the write.</returns>
    /// <exception cref="ArgumentException"><paramref name="tree"/> has negative counts, or more than 256 counters that become frames.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="FoldedWriteOptions.MaxTotal"/> is less than 1.</exception>
    public static ValueTask WriteAsync(CallTree tree, Stream stream, FoldedWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);

        return StreamOutput.WriteAsync(stream, output => Write(tree, output, options), cancellationToken);
    }
}
