using System.Diagnostics;

namespace CodeGuruProfiler.LocalService.Model;

/// <summary>The operations of the service, from its model.</summary>
internal sealed class ServiceModel(IReadOnlyList<OperationModel> operations)
{
    public IReadOnlyList<OperationModel> Operations { get; } = operations;

    public static ServiceModel Load()
    {
        using Stream stream = typeof(ServiceModel).Assembly.GetManifestResourceStream("model.json")
            ?? throw new UnreachableException("The model is not embedded in this build.");
        return new SmithyReader(stream).Read();
    }

    public OperationModel Get(string name) => Operations.Single(operation => operation.Name == name);

    /// <summary>Finds the operation for a method and a raw path; null when there is none.</summary>
    public RoutedOperation? Route(string method, string rawPath)
    {
        foreach (OperationModel operation in Operations)
        {
            if (operation.Method == method && operation.Uri.Match(rawPath) is { } labels)
            {
                return new RoutedOperation(operation, labels);
            }
        }

        return null;
    }
}
