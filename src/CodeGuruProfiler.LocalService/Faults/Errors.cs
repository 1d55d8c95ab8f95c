namespace CodeGuruProfiler.LocalService.Faults;

/// <summary>The errors of invalid faults.</summary>
internal static class Errors
{
    public static ArgumentException InvalidCode(string parameter)
        => new("The code is sent in a header: use visible ASCII characters without spaces.", parameter);

    public static ArgumentException MissingStatus(string code, string parameter)
        => new($"Specify a status: '{code}' is not an error of the API reference, which would have one.", parameter);

    public static ArgumentException UnknownOperation(string operation, string parameter)
        => new($"'{operation}' is not an operation of the service.", parameter);

    public static ArgumentException MissingCounters(string parameter)
        => new($"{nameof(FaultCondition.ProfileCounters)} must not be null: use an empty list for any counters.", parameter);

    public static InvalidOperationException QueueIsFull(int maximum)
        => new($"{maximum} faults are queued already. Use the count of a fault for several requests, and clear the faults that are left over.");
}
