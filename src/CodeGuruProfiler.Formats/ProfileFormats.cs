using System.Buffers;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Formats.CodeGuru;
using CodeGuruProfiler.Formats.Compression;
using CodeGuruProfiler.Formats.Detection;
using CodeGuruProfiler.Formats.Folded;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Formats.NetTraces;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Formats.Pprof;
using CodeGuruProfiler.Formats.Sources;
using CodeGuruProfiler.Formats.Speedscope;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats;

/// <summary>Reads and writes profiles of any format.</summary>
/// <example>
/// <code>
/// ConvertedProfile profile = ProfileFormats.Read(File.ReadAllBytes("app.nettrace"));
/// using FileStream output = File.Create("app.pb.gz");
/// await ProfileFormats.WriteAsync(profile, ProfileFormat.Pprof, output);
/// </code>
/// </example>
public static class ProfileFormats
{
    // Enough of the content to recognize any format.
    private const int DetectionLength = 64 * 1024;

    /// <summary>Recognizes the format of a file by its content.</summary>
    /// <param name="start">The first bytes of the file, or all of them. Gzip is looked into.</param>
    /// <param name="fileName">The name of the file, which decides where the content does not; <see langword="null"/> when unknown.</param>
    /// <returns>The format, <see langword="null"/> if it is unknown. A file whose format is recognized can still be malformed.</returns>
    public static ProfileFormat? Detect(ReadOnlySpan<byte> start, string? fileName = null)
    {
        ProfileFormat? format;
        if (Gzip.Is(start))
        {
            using PooledBufferWriter content = Gzip.DecompressStart(start, DetectionLength);
            format = FormatDetection.Find(content.Written);
        }
        else
        {
            format = FormatDetection.Find(start);
        }

        return format ?? (fileName is null ? null : FormatDetection.FindByName(fileName));
    }

    /// <summary>Reads a profile of any format that is read.</summary>
    /// <param name="bytes">The bytes of the file, with or without gzip. They are not kept.</param>
    /// <param name="fileName">The name of the file, which decides its format where the content does not; <see langword="null"/> when unknown.</param>
    /// <param name="limits">The limits; the defaults when <see langword="null"/>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The format is unknown or not read, the bytes are malformed, or exceed a limit.</exception>
    public static ConvertedProfile Read(ReadOnlySpan<byte> bytes, string? fileName = null, ProfileReaderOptions? limits = null)
    {
        var checkedLimits = ReadLimits.Of(limits);
        return Content.Read(
            bytes, checkedLimits, static (file, given) => ReadContent(file, given.FileName, given.Limits), (FileName: fileName, Limits: checkedLimits));
    }

    /// <summary>Reads a profile of any format that is read, from a stream.</summary>
    /// <param name="stream">The stream, read to its end and not disposed of. For long traces of .NET programs use <see cref="NetTraceFormat"/>, which reads them as they come.</param>
    /// <param name="fileName">The name of the file, which decides its format where the content does not; <see langword="null"/> when unknown.</param>
    /// <param name="limits">The limits, <see cref="ProfileReaderOptions.MaxDecompressedLength"/> also for the stream; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is less than 1.</exception>
    /// <exception cref="ProfileFormatException">The format is unknown or not read, the bytes are malformed, or exceed a limit.</exception>
    public static ValueTask<ConvertedProfile> ReadAsync(
        Stream stream, string? fileName = null, ProfileReaderOptions? limits = null, CancellationToken cancellationToken = default)
    {
        return StreamInput.ReadAsync(stream, ReadLimits.Of(limits).MaxDecompressedLength, bytes => Read(bytes, fileName, limits), cancellationToken);
    }

    /// <summary>Writes a profile.</summary>
    /// <param name="profile">The profile. Its times and name are written where the format has a place for them.</param>
    /// <param name="format">The format: any but <see cref="ProfileFormat.NetTrace"/>. CodeGuru's are written as aggregated profiles; to post one, see <see cref="ConvertedProfile.ToAgentProfile"/>.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="options">The options; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The tree has negative counts, or more counters than the format can have.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not written.</exception>
    public static void Write(ConvertedProfile profile, ProfileFormat format, IBufferWriter<byte> output, ProfileWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(output);

        bool includeSources = (options ?? new ProfileWriteOptions()).IncludeSources;
        switch (format)
        {
            case ProfileFormat.CodeGuruJson or ProfileFormat.CodeGuruIon:
                CodeGuruProfiles.Write(includeSources ? profile : profile with { CallTree = PlainTree.Of(profile.CallTree) }, format, output);
                break;
            case ProfileFormat.Pprof:
                PprofFormat.Write(
                    profile.CallTree,
                    output,
                    new PprofWriteOptions { TimePerCount = profile.TimePerCount, Start = profile.Start, End = profile.End, Name = profile.Name, IncludeSources = includeSources });
                break;
            case ProfileFormat.Speedscope:
                SpeedscopeFormat.Write(
                    profile.CallTree, output, new SpeedscopeWriteOptions { TimePerCount = profile.TimePerCount, Name = profile.Name, IncludeSources = includeSources });
                break;
            case ProfileFormat.Folded:
                FoldedFormat.Write(profile.CallTree, output);
                break;
            case ProfileFormat.CpuProfile:
                var times = new CpuProfileWriteOptions { Start = profile.Start, IncludeSources = includeSources };
                times.TimePerCount = profile.TimePerCount ?? times.TimePerCount;
                CpuProfileFormat.Write(profile.CallTree, output, times);
                break;
            default:
                throw Errors.NotWritable(format, nameof(format));
        }
    }

    /// <summary>Writes a profile to a stream.</summary>
    /// <param name="profile">The profile. Its times and name are written where the format has a place for them.</param>
    /// <param name="format">The format: any but <see cref="ProfileFormat.NetTrace"/>.</param>
    /// <param name="stream">The stream, which is not disposed of. It gets one write.</param>
    /// <param name="options">The options; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task for the write.</returns>
    /// <exception cref="ArgumentException">The tree has negative counts, or more counters than the format can have.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is not written.</exception>
    public static ValueTask WriteAsync(
        ConvertedProfile profile, ProfileFormat format, Stream stream, ProfileWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);

        return StreamOutput.WriteAsync(stream, output => Write(profile, format, output, options), cancellationToken);
    }

    private static ConvertedProfile ReadContent(ReadOnlySpan<byte> file, string? fileName, ReadLimits limits)
    {
        ProfileFormat? format = FormatDetection.Find(file[..Math.Min(file.Length, DetectionLength)])
            ?? (fileName is null ? null : FormatDetection.FindByName(fileName));
        return format switch
        {
            ProfileFormat.CodeGuruJson or ProfileFormat.CodeGuruIon => CodeGuruProfiles.Read(file, format.Value, limits),
            ProfileFormat.Pprof => PprofParser.Parse(file, new PprofReadOptions(), limits),
            ProfileFormat.Speedscope => SpeedscopeParser.Parse(file, new SpeedscopeReadOptions(), limits),
            ProfileFormat.Folded => FoldedParser.Parse(file, new FoldedReadOptions(), limits),
            ProfileFormat.NetTrace => new TraceSamples(new NetTraceReadOptions(), limits).Read(file),
            ProfileFormat.CpuProfile => throw Errors.CpuProfileIsNotRead(),
            _ => throw Errors.UnknownFormat(),
        };
    }
}
