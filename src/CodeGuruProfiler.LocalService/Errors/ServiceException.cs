namespace CodeGuruProfiler.LocalService.Errors;

/// <summary>Ends a request with an error of the service.</summary>
internal sealed class ServiceException(ServiceError error) : Exception(error.Message)
{
    public ServiceError Error { get; } = error;
}
