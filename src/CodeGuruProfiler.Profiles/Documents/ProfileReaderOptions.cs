namespace CodeGuruProfiler.Profiles;

/// <summary>The limits within which a profile is read: its bytes come from elsewhere.</summary>
/// <remarks>What exceeds a limit ends in a <see cref="ProfileFormatException"/> that names it.</remarks>
public sealed class ProfileReaderOptions
{
    private int _maxDepth = 10_000;
    private int _maxNodes = 5_000_000;
    private int _maxDecompressedLength = 256 * 1024 * 1024;

    /// <summary>Gets or sets how many frames deep a call tree may be, and how many levels deep any other value.</summary>
    /// <value>1 or more; 10,000 unless set, the most that the service gives out.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxDepth = value;
        }
    }

    /// <summary>Gets or sets how many nodes a call tree may have, and how many values may be outside of it.</summary>
    /// <value>1 or more; 5,000,000 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxNodes
    {
        get => _maxNodes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxNodes = value;
        }
    }

    /// <summary>Gets or sets how many bytes a compressed profile may hold.</summary>
    /// <value>1 or more; 256 MiB unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDecompressedLength
    {
        get => _maxDecompressedLength;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxDecompressedLength = value;
        }
    }

    internal static ProfileReaderOptions Default { get; } = new();
}
