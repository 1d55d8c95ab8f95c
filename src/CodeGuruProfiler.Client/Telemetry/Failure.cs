using System.Net;

namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>The reportable parts of a failure: its kind, code, status and request id, and never its text.</summary>
/// <param name="ErrorType">The kind: one of a bounded number, as an attribute of measurements must be.</param>
/// <param name="Code">The kind for a log line, which may also name a code that only this service has.</param>
/// <param name="Status">The HTTP status, or 0.</param>
/// <param name="RequestId">The request id, if there is one.</param>
internal readonly record struct Failure(string ErrorType, string Code, int Status, string? RequestId)
{
    // https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/#error-type
    private const string Other = "_OTHER";

    /// <summary>Gets whether the failure is an expected one of a program that creates what is missing.</summary>
    public bool IsExpected
        => (Code, Status) is ("ResourceNotFoundException", (int)HttpStatusCode.NotFound) or ("ConflictException", (int)HttpStatusCode.Conflict);

    public static Failure Of(Exception exception)
    {
        string type = exception.GetType().FullName!; // Never a type parameter.
        return exception is CodeGuruProfilerException error
            ? new(IsModelled(error) ? error.ErrorCode : error.ErrorCode is null ? type : Other, error.ErrorCode ?? type, (int)error.StatusCode, error.RequestId)
            : new(type, type, 0, null);
    }

    // Each code that the model has, common ones included, has a type.
    private static bool IsModelled(CodeGuruProfilerException error)
        => error.ErrorCode is not null && error.GetType() != typeof(CodeGuruProfilerException) && error.GetType().Assembly == typeof(CodeGuruProfilerException).Assembly;
}
