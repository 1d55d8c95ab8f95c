namespace CodeGuruProfiler.LocalService.Model;

internal sealed record RoutedOperation(OperationModel Operation, IReadOnlyDictionary<string, string> Labels);
