namespace CodeGuruProfiler.LocalService.ServiceErrors;

/// <summary>Fails a request with an error of the service.</summary>
internal sealed class ServiceException(ServiceError error) : Exception(error.Message)
{
    public ServiceError Error { get; } = error;
}
