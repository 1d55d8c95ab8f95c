namespace CodeGuruProfiler.LocalService.Errors;

/// <summary>What an error answer says.</summary>
internal sealed record ServiceError(string Code, int Status, string Message);
