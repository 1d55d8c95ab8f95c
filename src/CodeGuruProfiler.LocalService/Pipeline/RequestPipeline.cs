using CodeGuruProfiler.LocalService.Authentication;
using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>The way of every request of the service: read, route, authenticate, bind, run, answer.</summary>
internal sealed class RequestPipeline(
    ServiceModel model,
    IReadOnlyDictionary<string, Operation> operations,
    SignatureVerifier signatures,
    ServiceContext service,
    long maxBodyBytes,
    ILogger logger)
{
    public async Task RunAsync(HttpContext context)
    {
        string requestId = service.NewId();
        context.Response.Headers["x-amzn-RequestId"] = requestId;
        context.Response.Headers.Date = service.Now.ToString("r");
        string operation = "-";
        try
        {
            RequestContent request = await RequestReader.ReadAsync(context, maxBodyBytes).ConfigureAwait(false);
            RoutedOperation routed = Route(request);
            operation = routed.Operation.Name;
            signatures.Verify(request);
            OperationInput input = RequestBinder.Bind(routed, request);
            OperationOutput output = await operations[operation].RunAsync(input, context.RequestAborted).ConfigureAwait(false);
            await ResponseWriter.WriteAsync(context, routed.Operation.SuccessStatus, output).ConfigureAwait(false);
            Log.Answered(logger, operation, routed.Operation.SuccessStatus, requestId);
        }
        catch (ServiceException refused)
        {
            await ResponseWriter.WriteErrorAsync(context, refused.Error).ConfigureAwait(false);
            Log.Refused(logger, operation, refused.Error.Status, refused.Error.Code, refused.Error.Message, requestId);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.Aborted(logger, operation, requestId);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, failure, operation, requestId);
            await ResponseWriter.WriteErrorAsync(context, ServerError).ConfigureAwait(false);
        }
    }

    private static ServiceError ServerError { get; } = new(
        ErrorCodes.InternalFailure,
        500,
        "The request processing has failed because of an unknown error, exception or failure.");

    private RoutedOperation Route(RequestContent request)
    {
        RoutedOperation? routed = model.Route(request.Method, request.RawPath);
        if (routed is null)
        {
            Throw.UnknownOperation(request.Method, request.RawPath);
        }

        return routed;
    }
}
