namespace CodeGuruProfiler.Profiles;

/// <summary>The bytes are not a profile.</summary>
public class ProfileFormatException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="ProfileFormatException"/> class.</summary>
    public ProfileFormatException()
        : this("The bytes are not a profile.", 0)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ProfileFormatException"/> class.</summary>
    /// <param name="message">What was expected and what came.</param>
    public ProfileFormatException(string message)
        : this(message, 0)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ProfileFormatException"/> class.</summary>
    /// <param name="message">What was expected and what came.</param>
    /// <param name="innerException">What the reader below said.</param>
    public ProfileFormatException(string message, Exception? innerException)
        : this(message, 0, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ProfileFormatException"/> class.</summary>
    /// <param name="message">What was expected and what came; the position is added to it.</param>
    /// <param name="bytePosition">Where in the bytes.</param>
    /// <param name="innerException">What the reader below said, or <see langword="null"/>.</param>
    public ProfileFormatException(string message, long bytePosition, Exception? innerException = null)
        : base($"{message} (byte {bytePosition})", innerException)
    {
        BytePosition = bytePosition;
        Detail = message;
    }

    /// <summary>Gets where in the bytes reading stopped.</summary>
    /// <value>Counted from 0; in what a compressed profile holds, not in its compressed bytes.</value>
    public long BytePosition { get; }

    /// <summary>Gets the message without the position, to which more is added where more is known.</summary>
    internal string Detail { get; }

    /// <summary>Gets a value indicating whether the bytes may be something else altogether.</summary>
    internal bool IsOfNoProfile { get; init; }

    /// <summary>Gets a value indicating whether the bytes are not of the format that they were read as: another may fit.</summary>
    internal bool IsSyntax { get; init; }
}
