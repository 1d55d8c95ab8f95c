namespace CodeGuruProfiler.LocalService;

/// <summary>The data file of a <see cref="LocalProfilerService"/> cannot be used: it is another program's, of a newer version, locked, or cannot be written.</summary>
/// <remarks>The message is one line: the file, the reason, and what to do. The file is as it was.</remarks>
public sealed class LocalServiceDataFileException : IOException
{
    internal LocalServiceDataFileException(string dataFile, string reason, Exception? innerException = null)
        : base($"The data file '{dataFile}' cannot be used: {reason}", innerException)
    {
        DataFile = dataFile;
    }

    /// <summary>Gets the full path of the file.</summary>
    public string DataFile { get; }
}
