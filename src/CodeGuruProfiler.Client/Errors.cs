namespace CodeGuruProfiler.Client;

/// <summary>The exceptions of a client that cannot call.</summary>
internal static class Errors
{
    public static InvalidOperationException NotConfigured(Type type)
        => new($"{type.Name} was created without options, as a test double is, and does not override this operation. Override it, or pass options to the constructor.");

    /// <summary>Creates the exception of a call that its caller cancelled, with the caller's token: inside, the token is one of a time limit.</summary>
    public static OperationCanceledException Cancelled(string operation, OperationCanceledException cause, CancellationToken cancellationToken)
        => new($"{operation} was cancelled by its caller.", cause, cancellationToken);

    public static PlatformNotSupportedException NeedsHttpClient()
        => new("In a browser, connections are the browser's: pass an HttpClient to the constructor.");
}
