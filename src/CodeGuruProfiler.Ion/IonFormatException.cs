namespace CodeGuruProfiler.Ion;

/// <summary>The bytes are not Ion, or exceed a limit of <see cref="IonReaderOptions"/>.</summary>
/// <remarks>The message ends with the position. Do not use a reader after it threw this exception.</remarks>
public sealed class IonFormatException : FormatException
{
    /// <summary>Creates an exception for a position.</summary>
    /// <param name="message">The expected and the found input, as a sentence. The position is appended.</param>
    /// <param name="bytePosition">The position of the byte that could not be read, counted from 0.</param>
    /// <param name="innerException">The cause, or <see langword="null"/> if there is none.</param>
    public IonFormatException(string message, long bytePosition, Exception? innerException = null)
        : base($"{message} (byte {bytePosition})", innerException)
    {
        BytePosition = bytePosition;
        Detail = message;
    }

    /// <summary>Gets the position of the byte that could not be read.</summary>
    /// <value>0 for the first byte of the input; the length of the input if it ended too early.</value>
    public long BytePosition { get; }

    /// <summary>Gets whether the bytes exceed a limit of <see cref="IonReaderOptions"/>.</summary>
    /// <value><see langword="false"/> if the bytes are not Ion, whatever the limits are.</value>
    public bool IsLimit { get; init; }

    private string Detail { get; }

    /// <summary>Returns the exception for another position: text that was transcoded is reported at the caller's own bytes.</summary>
    internal IonFormatException At(long position) => new(Detail, position, InnerException) { IsLimit = IsLimit };
}
