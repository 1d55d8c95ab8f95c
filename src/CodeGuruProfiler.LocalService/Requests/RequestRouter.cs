using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>Finds the operation of a request.</summary>
internal static class RequestRouter
{
    /// <summary>Returns the operation for the method and the path. Fails the request when there is none.</summary>
    public static RoutedOperation Route(ServiceModel model, RequestContent request)
        => model.Route(request.Method, request.RawPath) ?? throw Errors.UnknownOperation(request.Method, request.RawPath);
}
