using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Operations;

/// <summary>What the service does for one operation of the model: one transaction, one answer.</summary>
internal abstract class Operation
{
    /// <summary>Gets the operation's name in the model, which is the name of the class.</summary>
    public string Name => GetType().Name;

    public abstract Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken);
}
