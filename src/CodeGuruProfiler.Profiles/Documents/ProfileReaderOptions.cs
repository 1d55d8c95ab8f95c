namespace CodeGuruProfiler.Profiles;

/// <summary>Limits of reading a profile, for untrusted input.</summary>
/// <remarks>Input that exceeds a limit causes a <see cref="ProfileFormatException"/> that names the limit.</remarks>
public sealed class ProfileReaderOptions
{
    /// <summary>Gets or sets the maximum depth of a call tree, in frames, and of any other value, in levels.</summary>
    /// <value>1 or more; 10,000 by default, the deepest that the service returns.</value>
    public int MaxDepth { get; set; } = 10_000;

    /// <summary>Gets or sets the maximum number of nodes of a call tree, and of values outside of it.</summary>
    /// <value>1 or more; 5,000,000 by default.</value>
    public int MaxNodes { get; set; } = 5_000_000;

    /// <summary>Gets or sets the maximum length of a compressed profile after decompression, in bytes.</summary>
    /// <value>1 or more; 256 MiB by default.</value>
    public int MaxDecompressedLength { get; set; } = 256 * 1024 * 1024;
}
