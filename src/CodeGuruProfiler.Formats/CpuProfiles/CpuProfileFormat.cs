using System.Buffers;
using CodeGuruProfiler.Formats.CpuProfiles;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats;

/// <summary>The cpuprofile of Chromium and Node.js, which VS Code, Chrome's developer tools and speedscope open. It is only written.</summary>
/// <remarks>
/// The format is a sequence in time, of one kind of count: counters are added up and laid end to end in the order of the tree. Which call came when is therefore
/// invented. Counts become whole microseconds. Frames called <c>(root)</c>, <c>(idle)</c>, <c>(program)</c> or <c>(garbage collector)</c>, to which viewers give a
/// meaning, are written in brackets.
/// </remarks>
public static class CpuProfileFormat
{
    /// <summary>Writes a profile.</summary>
    /// <param name="tree">The calls. For one thread state pass a tree with that counter only.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="options">The times; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="tree"/> has negative counts.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="CpuProfileWriteOptions.TimePerCount"/> is not greater than 0.</exception>
    public static void Write(CallTree tree, IBufferWriter<byte> output, CpuProfileWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(output);

        CpuProfileWriter.Write(tree, output, options ?? new CpuProfileWriteOptions());
    }

    /// <summary>Writes a profile to a stream.</summary>
    /// <param name="tree">The calls. For one thread state pass a tree with that counter only.</param>
    /// <param name="stream">The stream, which is not disposed of. It gets one write.</param>
    /// <param name="options">The times; the defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task for the write.</returns>
    /// <exception cref="ArgumentException"><paramref name="tree"/> has negative counts.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="CpuProfileWriteOptions.TimePerCount"/> is not greater than 0.</exception>
    public static ValueTask WriteAsync(CallTree tree, Stream stream, CpuProfileWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);

        return StreamOutput.WriteAsync(stream, output => Write(tree, output, options), cancellationToken);
    }
}
