namespace CodeGuruProfiler.Profiles;

/// <summary>The bytes are not a profile, or exceed a limit of <see cref="ProfileReaderOptions"/>.</summary>
/// <remarks>The message ends with the position.</remarks>
public sealed class ProfileFormatException : FormatException
{
    /// <summary>Creates an exception for a position.</summary>
    /// <param name="message">The expected and the found input, as a sentence. The position is appended.</param>
    /// <param name="bytePosition">The position of the byte that could not be read, counted from 0.</param>
    /// <param name="innerException">The cause, or <see langword="null"/> if there is none.</param>
    public ProfileFormatException(string message, long bytePosition, Exception? innerException = null)
        : base($"{message} (byte {bytePosition})", innerException)
    {
        BytePosition = bytePosition;
        Detail = message;
    }

    /// <summary>Gets the position of the byte that could not be read.</summary>
    /// <value>0 for the first byte. In a compressed profile, a position in the decompressed bytes.</value>
    public long BytePosition { get; }

    /// <summary>Gets whether the bytes exceed a limit of <see cref="ProfileReaderOptions"/>.</summary>
    /// <value><see langword="false"/> if the bytes are not a profile, whatever the limits are.</value>
    public bool IsLimit { get; init; }

    /// <summary>Gets the message without the position, to which more is added where more is known.</summary>
    internal string Detail { get; }

    /// <summary>Gets whether the bytes may be something else altogether.</summary>
    internal bool IsOfNoProfile { get; init; }

    /// <summary>Gets whether the bytes are not of the format that they were read as: another may fit.</summary>
    internal bool IsSyntax { get; init; }
}
