namespace CodeGuruProfiler.Ion;

/// <summary>The bytes are not Ion, or go past a limit of <see cref="IonReaderOptions"/>.</summary>
/// <remarks>The message ends with the position. A reader that threw must not be read further.</remarks>
public sealed class IonFormatException : FormatException
{
    /// <summary>Makes an exception for a position.</summary>
    /// <param name="message">What was expected and what came.</param>
    /// <param name="bytePosition">The position of the byte that could not be read, counted from 0.</param>
    public IonFormatException(string message, long bytePosition)
        : base($"{message} (byte {bytePosition})")
    {
        BytePosition = bytePosition;
        Detail = message;
    }

    /// <summary>Gets the position of the byte that could not be read.</summary>
    /// <value>0 for the first byte of the input; the length of the input when it ended too early.</value>
    public long BytePosition { get; }

    /// <summary>Gets whether the bytes exceed a limit of <see cref="IonReaderOptions"/>.</summary>
    /// <value><see langword="false"/> when the bytes are not Ion, whatever the limits are.</value>
    public bool IsLimit { get; internal init; }

    // The message without its position: text that was transcoded is reported at the caller's own bytes.
    internal string Detail { get; }
}
