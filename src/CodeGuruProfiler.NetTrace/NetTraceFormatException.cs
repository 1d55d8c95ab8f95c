using System.Globalization;

namespace CodeGuruProfiler.NetTrace;

/// <summary>The bytes are not a nettrace stream that can be read, or exceed a limit of <see cref="NetTraceReaderOptions"/>.</summary>
/// <remarks>The message ends with the position.</remarks>
public sealed class NetTraceFormatException : FormatException
{
    /// <summary>Creates an exception for a position.</summary>
    /// <param name="message">The expected and the found input, as a sentence. The position is appended.</param>
    /// <param name="bytePosition">The position of the byte that could not be read, counted from 0.</param>
    /// <param name="innerException">The cause, or <see langword="null"/> if there is none.</param>
    public NetTraceFormatException(string message, long bytePosition, Exception? innerException = null)
        : base(string.Concat(message, " (byte ", bytePosition.ToString(CultureInfo.InvariantCulture), ")"), innerException)
        => BytePosition = bytePosition;

    /// <summary>Gets the position of the byte that could not be read.</summary>
    /// <value>0 for the first byte of the stream; the length of the stream if it ended too early.</value>
    public long BytePosition { get; }

    /// <summary>Gets whether the bytes exceed a limit of <see cref="NetTraceReaderOptions"/>.</summary>
    /// <value><see langword="false"/> if the bytes are not a nettrace stream, whatever the limits are.</value>
    public bool IsLimit { get; init; }

    /// <summary>Gets whether the trace is of a version of the format that is not read.</summary>
    /// <value><see langword="true"/> for a trace of a later, or of a much earlier, runtime.</value>
    public bool IsUnsupportedVersion { get; init; }
}
