using CodeGuruProfiler.LocalService.Authentication;
using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Faults;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>The way of every request of the service: read, route, fail if asked to, authenticate, bind, run, answer.</summary>
internal sealed class RequestPipeline(
    ServiceModel model,
    IReadOnlyDictionary<string, Operation> operations,
    SignatureVerifier signatures,
    FaultQueue faults,
    RequestLog requests,
    ServiceContext service,
    long maxBodyBytes,
    BodyMemory memory,
    ILogger logger,
    CancellationToken stopping)
{
    private static readonly ServiceError ServerError = new(
        ErrorCodes.InternalFailure,
        500,
        "The request processing has failed because of an unknown error, exception or failure.");

    public async Task RunAsync(HttpContext context)
    {
        var answer = new Answering(context, service.NewId());
        context.Response.Headers["x-amzn-RequestId"] = answer.RequestId;
        context.Response.Headers.Date = service.Now.ToString("r");
        try
        {
            await AnswerAsync(context, answer).ConfigureAwait(false);
        }
        catch (ServiceException refused)
        {
            Log.Refused(logger, answer.Operation, refused.Error.Status, refused.Error.Code, LogText.Of(refused.Error.Message), answer.RequestId);
            await answer.WriteAsync(refused.Error).ConfigureAwait(false);
        }
        catch (Exception left) when (left is OperationCanceledException or IOException && (context.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested))
        {
            context.Abort();
            Log.Aborted(logger, answer.Operation, answer.RequestId);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, failure, answer.Operation, answer.RequestId);
            await answer.WriteAsync(ServerError).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(HttpContext context, Answering answer)
    {
        RequestContent request = await RequestReader.ReadAsync(context, maxBodyBytes, memory).ConfigureAwait(false);
        answer.Seen = requests.Add(request, service.Now);
        RoutedOperation routed = Route(request);
        answer.Operation = routed.Operation.Name;
        if (answer.Seen is not null)
        {
            answer.Seen.Operation = answer.Operation;
        }

        if (faults.Take(new FaultTarget(answer.Operation, request, service.MaxDecompressedBytes)) is { } fault && await StrikeAsync(context, answer, fault).ConfigureAwait(false))
        {
            return;
        }

        signatures.Verify(request);
        OperationInput input = RequestBinder.Bind(routed, request);
        OperationOutput output = await operations[answer.Operation].RunAsync(input, context.RequestAborted).ConfigureAwait(false);
        Log.Answered(logger, answer.Operation, routed.Operation.SuccessStatus, answer.RequestId);
        await answer.WriteAsync(routed.Operation.SuccessStatus, output).ConfigureAwait(false);
    }

    private RoutedOperation Route(RequestContent request)
    {
        RoutedOperation? routed = model.Route(request.Method, request.RawPath);
        if (routed is null)
        {
            Throw.UnknownOperation(request.Method, request.RawPath);
        }

        return routed;
    }

    /// <summary>Gets whether the request ends here.</summary>
    private async Task<bool> StrikeAsync(HttpContext context, Answering answer, Fault fault)
    {
        Log.Struck(logger, answer.Operation, answer.RequestId);
        if (fault.Error is not null)
        {
            throw new ServiceException(fault.Error);
        }

        if (fault.ClosesConnection)
        {
            context.Abort();
            return true;
        }

        if (fault.Delay is { } delay)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(delay, service.TimeProvider, end.Token).ConfigureAwait(false);
        }

        answer.CutAfter = fault.CutAfter;
        return false;
    }
}
