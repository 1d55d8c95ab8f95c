namespace CodeGuruProfiler.LocalService;

/// <summary>The exception that is thrown when the data file of a <see cref="LocalProfilerService"/> cannot be used.</summary>
/// <remarks>
/// The file belongs to another program or a newer version, is locked, or cannot be written. The message is one line with the file, the reason and what to do.
/// The file is unchanged.
/// </remarks>
public sealed class LocalProfilerServiceDataFileException : IOException
{
    internal LocalProfilerServiceDataFileException(string dataFile, string reason, Exception? innerException = null)
        : base($"The data file '{dataFile}' cannot be used: {reason}", innerException)
    {
        DataFile = dataFile;
    }

    /// <summary>Gets the full path of the file.</summary>
    public string DataFile { get; }
}
