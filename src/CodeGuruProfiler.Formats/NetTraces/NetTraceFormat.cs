using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Formats.NetTraces;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats;

/// <summary>nettrace: what <c>dotnet-trace collect</c> writes of a .NET program. It is only read.</summary>
/// <remarks>
/// <para>
/// Frames have the names of the source code (<see cref="FrameName"/>) and counters are thread states (<see cref="ThreadStateRules"/>), so that the profile compares with
/// those of the agent. Samples are counted; all threads are added up.
/// </para>
/// <para>Memory follows the distinct stacks, not the length of the trace, and no temporary file is written.</para>
/// </remarks>
public static class NetTraceFormat
{
    /// <summary>Reads a trace from memory.</summary>
    /// <param name="bytes">The bytes of the file, with or without gzip. They are not kept.</param>
    /// <param name="options">How stacks become calls; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits; the defaults when <see langword="null"/>.</param>
    /// <returns>The profile, with the times of its first and last sample.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="NetTraceReadOptions.Interval"/> is not greater than 0, or a limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The bytes are not a nettrace file, end too early, or exceed a limit.</exception>
    public static ConvertedProfile Parse(ReadOnlySpan<byte> bytes, NetTraceReadOptions? options = null, ProfileReaderOptions? limits = null)
    {
        var checkedLimits = ReadLimits.Of(limits);
        return Content.Read(
            bytes, checkedLimits, static (file, sink) => sink.Read(file), new TraceSamples(options ?? new NetTraceReadOptions(), checkedLimits));
    }

    /// <summary>Reads a trace from a stream, as it comes.</summary>
    /// <param name="stream">The stream, read to the end of the trace and not disposed of. It may be of any length.</param>
    /// <param name="options">How stacks become calls; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits; the defaults when <see langword="null"/>.</param>
    /// <returns>The profile, with the times of its first and last sample.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="NetTraceReadOptions.Interval"/> is not greater than 0, or a limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The bytes are not a nettrace file, end too early, or exceed a limit.</exception>
    public static ConvertedProfile Read(Stream stream, NetTraceReadOptions? options = null, ProfileReaderOptions? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);

        return new TraceSamples(options ?? new NetTraceReadOptions(), ReadLimits.Of(limits)).Read(stream);
    }

    /// <summary>Reads a trace from a stream, as it comes, on a thread of the pool.</summary>
    /// <param name="stream">The stream, read to the end of the trace and not disposed of. It may be of any length.</param>
    /// <param name="options">How stacks become calls; the defaults when <see langword="null"/>.</param>
    /// <param name="limits">The limits; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the reading between two reads of the stream.</param>
    /// <returns>The profile, with the times of its first and last sample.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="NetTraceReadOptions.Interval"/> is not greater than 0, or a limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The bytes are not a nettrace file, end too early, or exceed a limit.</exception>
    public static ValueTask<ConvertedProfile> ReadAsync(
        Stream stream, NetTraceReadOptions? options = null, ProfileReaderOptions? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);

        return new ValueTask<ConvertedProfile>(Task.Run(() => Read(new CancellableStream(stream, cancellationToken), options, limits), cancellationToken));
    }
}
