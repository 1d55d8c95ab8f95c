namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>What may be told of a failure: its kind, code, status and request id, and never its text.</summary>
internal readonly record struct Failure(string ErrorType, int Status, string? RequestId)
{
    public static Failure Of(Exception exception) => exception switch
    {
        CodeGuruProfilerException error => new(error.ErrorCode ?? error.GetType().FullName!, (int)error.StatusCode, error.RequestId), // Never a type parameter.
        _ => new(exception.GetType().FullName!, 0, null),
    };
}
