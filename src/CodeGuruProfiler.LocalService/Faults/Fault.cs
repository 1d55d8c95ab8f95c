using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Faults;

/// <summary>A fault of a request. Exactly one of the four properties is set.</summary>
internal sealed record Fault
{
    /// <summary>Gets the error that is returned. The operation does not run.</summary>
    public ServiceError? Error { get; init; }

    /// <summary>Gets the delay before the request is processed.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Gets whether the connection is closed. The operation does not run.</summary>
    public bool ClosesConnection { get; init; }

    /// <summary>Gets the number of bytes after which the body of the response ends. The operation has run then.</summary>
    public int? CutAfter { get; init; }
}
