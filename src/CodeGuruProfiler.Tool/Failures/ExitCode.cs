namespace CodeGuruProfiler.Tool.Failures;

/// <summary>The exit codes of the program, which are documented and stable.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A failure on this machine: a file that cannot be read or written, or that is not a profile.</summary>
    public const int Failure = 1;

    /// <summary>A command, an option or a value that is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The condition of --fail-on is met.</summary>
    public const int GateClosed = 3;

    /// <summary>No such profiling group, profile or file.</summary>
    public const int NotFound = 4;

    /// <summary>No credentials, or credentials without the permission.</summary>
    public const int Access = 5;

    /// <summary>The service, the network or a time limit.</summary>
    public const int Service = 6;

    /// <summary>Ended by Ctrl+C: 128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM: 128 and its number.</summary>
    public const int Terminated = 143;
}
