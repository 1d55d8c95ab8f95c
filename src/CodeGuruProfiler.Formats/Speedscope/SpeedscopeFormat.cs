using System.Buffers;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Formats.Speedscope;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats;

/// <summary>speedscope's JSON: https://www.speedscope.app, which opens it by dropping the file, named <c>*.speedscope.json</c>.</summary>
/// <remarks>
/// <para>
/// The first profile, <c>all states</c>, is the sum of the counters; one profile for each counter follows. Weights are numbers, so that fractions are kept. Nodes without
/// a count, all lines of a range but the first, times of day, and unknown fields are lost.
/// </para>
/// <para>
/// Both kinds of profiles are read, sampled and evented: of events the time between two belongs to the frame on top. Files of <c>dotnet-trace convert</c> lose
/// the pseudo frames at both ends; the frame at the leaf (<c>CPU_TIME</c>, <c>UNMANAGED_CODE_TIME</c>, <c>BLOCKED_TIME</c>) becomes the counter (<c>RUNNABLE</c>,
/// <c>WAITING</c>, <c>BLOCKED</c>).
/// </para>
/// </remarks>
public static class SpeedscopeFormat
{
    /// <summary>Reads a profile.</summary>
    /// <param name="bytes">The bytes of the file, with or without gzip. They are not kept.</param>
    /// <param name="options">Which profiles of the file are read; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits; the defaults when <see langword="null"/>.</param>
    /// <returns>The profiles of the file, added up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The bytes are not speedscope's JSON, or exceed a limit.</exception>
    public static ConvertedProfile Parse(ReadOnlySpan<byte> bytes, SpeedscopeReadOptions? options = null, ProfileReaderOptions? limits = null)
    {
        var checkedLimits = ReadLimits.Of(limits);
        return Content.Read(
            bytes, checkedLimits, static (file, given) => SpeedscopeParser.Parse(file, given.Options, given.Limits), (Options: options ?? new SpeedscopeReadOptions(), Limits: checkedLimits));
    }

    /// <summary>Reads a profile from a stream.</summary>
    /// <param name="stream">The stream, read to its end and not disposed of.</param>
    /// <param name="options">Which profiles of the file are read; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits, <see cref="ProfileReaderOptions.MaxDecompressedLength"/> also for the stream; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The profiles of the file, added up.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The bytes are not speedscope's JSON, or exceed a limit.</exception>
    public static ValueTask<ConvertedProfile> ReadAsync(
        Stream stream, SpeedscopeReadOptions? options = null, ProfileReaderOptions? limits = null, CancellationToken cancellationToken = default)
    {
        return StreamInput.ReadAsync(stream, ReadLimits.Of(limits).MaxDecompressedLength, bytes => Parse(bytes, options, limits), cancellationToken);
    }

    /// <summary>Writes a profile.</summary>
    /// <param name="tree">The calls.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="options">The name, the times and the sources; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="tree"/> has negative counts, which speedscope does not open, or more than 256 counters.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    public static void Write(CallTree tree, IBufferWriter<byte> output, SpeedscopeWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(output);

        SpeedscopeWriter.Write(tree, output, options ?? new SpeedscopeWriteOptions());
    }

    /// <summary>Writes a profile to a stream.</summary>
    /// <param name="tree">The calls.</param>
    /// <param name="stream">The stream, which is not disposed of. It gets one write.</param>
    /// <param name="options">The name, the times and the sources; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task for the write.</returns>
    /// <exception cref="ArgumentException"><paramref name="tree"/> has negative counts, which speedscope does not open, or more than 256 counters.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    public static ValueTask WriteAsync(CallTree tree, Stream stream, SpeedscopeWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);

        return StreamOutput.WriteAsync(stream, output => Write(tree, output, options), cancellationToken);
    }
}
