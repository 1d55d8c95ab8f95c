namespace CodeGuruProfiler.LocalService.Model;

/// <summary>The operation of a request, and the raw labels of its path.</summary>
internal sealed record RoutedOperation(OperationModel Operation, IReadOnlyDictionary<string, string> Labels);
