namespace CodeGuruProfiler.NetTrace;

/// <summary>Limits of a <see cref="NetTraceReader"/>, for untrusted input.</summary>
/// <remarks>A limit is checked before the memory is allocated. The reader copies the options when it is created.</remarks>
public sealed class NetTraceReaderOptions
{
    /// <summary>Gets or sets the maximum length of one block of the stream, in bytes.</summary>
    /// <value>1 or more; 64 MiB by default. The runtime writes blocks of at most 100 KB.</value>
    public int MaxBlockLength { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets the maximum number of addresses that the stacks between two sequence points may have together.</summary>
    /// <value>1 or more; 32 Mi by default, which take 256 MiB. The runtime starts again after some thousands.</value>
    public int MaxStackAddresses { get; set; } = 32 * 1024 * 1024;
}
