namespace CodeGuruProfiler.LocalService.ServiceErrors;

/// <summary>The content of an error response.</summary>
internal sealed record ServiceError(string Code, int Status, string Message);
