using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Operations;

/// <summary>The implementation of an operation: one transaction, one response.</summary>
internal abstract class Operation(string name)
{
    /// <summary>Gets the operation's name in the model.</summary>
    public string Name { get; } = name;

    public abstract Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken);
}
