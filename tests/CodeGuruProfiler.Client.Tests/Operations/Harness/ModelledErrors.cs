using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Operations.Harness;

/// <summary>The six errors of the service: code, status, and the exception that a caller catches.</summary>
public static class ModelledErrors
{
    public static IReadOnlyDictionary<string, (int Status, Type Exception)> All { get; } = new Dictionary<string, (int Status, Type Exception)>
    {
        ["ConflictException"] = (409, typeof(ConflictException)),
        ["InternalServerException"] = (500, typeof(InternalServerException)),
        ["ResourceNotFoundException"] = (404, typeof(ResourceNotFoundException)),
        ["ServiceQuotaExceededException"] = (402, typeof(ServiceQuotaExceededException)),
        ["ThrottlingException"] = (429, typeof(ThrottlingException)),
        ["ValidationException"] = (400, typeof(ValidationException)),
    };
}
