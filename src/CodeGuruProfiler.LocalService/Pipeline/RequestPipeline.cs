using CodeGuruProfiler.LocalService.Authentication;
using CodeGuruProfiler.LocalService.Faults;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>Processes a request of the API: read, route, inject a fault, authenticate, bind, run, respond.</summary>
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
    CancellationToken stopping) : IEndpoint
{
    private static readonly ServiceError ServerError = new(
        ErrorCodes.InternalFailure,
        500,
        "The request processing has failed because of an unknown error, exception or failure.");

    public bool IsFor(HttpRequest request) => true;

    public async Task RespondAsync(HttpContext context)
    {
        var exchange = new Exchange(context, service.NewId());
        context.Response.Headers["x-amzn-RequestId"] = exchange.RequestId;
        context.Response.Headers.Date = service.Now.ToString("r");
        try
        {
            await RunAsync(context, exchange).ConfigureAwait(false);
        }
        catch (ServiceException refused)
        {
            Log.Refused(logger, exchange.Operation, refused.Error.Status, refused.Error.Code, LogText.Of(refused.Error.Message), exchange.RequestId);
            await exchange.WriteAsync(refused.Error).ConfigureAwait(false);
        }
        catch (Exception cancelled) when (cancelled is OperationCanceledException or IOException && (context.RequestAborted.IsCancellationRequested || stopping.IsCancellationRequested))
        {
            context.Abort();
            Log.Aborted(logger, exchange.Operation, exchange.RequestId);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, failure, exchange.Operation, exchange.RequestId);
            await exchange.WriteAsync(ServerError).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(HttpContext context, Exchange exchange)
    {
        RequestContent request = await RequestReader.ReadAsync(context, maxBodyBytes, memory).ConfigureAwait(false);
        exchange.Seen = requests.Add(request, service.Now);
        RoutedOperation routed = RequestRouter.Route(model, request);
        exchange.Operation = routed.Operation.Name;
        if (exchange.Seen is not null)
        {
            exchange.Seen.Operation = exchange.Operation;
        }

        if (faults.Take(new FaultTarget(exchange.Operation, request, service.MaxDecompressedBytes)) is { } fault && await ApplyAsync(context, exchange, fault).ConfigureAwait(false))
        {
            return;
        }

        signatures.Verify(request);
        OperationInput input = RequestBinder.Bind(routed, request);
        OperationOutput output = await operations[exchange.Operation].RunAsync(input, context.RequestAborted).ConfigureAwait(false);
        Log.Returned(logger, exchange.Operation, routed.Operation.SuccessStatus, exchange.RequestId);
        await exchange.WriteAsync(routed.Operation.SuccessStatus, output).ConfigureAwait(false);
    }

    /// <summary>Applies a fault. Returns whether the request ends here.</summary>
    private async Task<bool> ApplyAsync(HttpContext context, Exchange exchange, Fault fault)
    {
        Log.FaultInjected(logger, exchange.Operation, exchange.RequestId);
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

        exchange.CutAfter = fault.CutAfter;
        return false;
    }
}
