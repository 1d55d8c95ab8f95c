using CodeGuruProfiler.LocalService.Errors;

namespace CodeGuruProfiler.LocalService.Faults;

/// <summary>What goes wrong with a request. Exactly one of the four is set.</summary>
internal sealed record Fault
{
    /// <summary>Gets the error that is answered; the operation does not run.</summary>
    public ServiceError? Error { get; init; }

    /// <summary>Gets how long the request waits before it goes its way.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>Gets whether the connection is closed; the operation does not run.</summary>
    public bool ClosesConnection { get; init; }

    /// <summary>Gets after how many bytes of its body the answer ends; the operation has run then.</summary>
    public int? CutAfter { get; init; }
}
