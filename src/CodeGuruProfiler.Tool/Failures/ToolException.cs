namespace CodeGuruProfiler.Tool.Failures;

/// <summary>A failure that the program reports in one line, with the exit code that it ends with.</summary>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
/// <param name="message">A sentence or two, on one line.</param>
/// <param name="innerException">The cause, or <see langword="null"/>.</param>
internal sealed class ToolException(int exitCode, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public int ExitCode => exitCode;
}
