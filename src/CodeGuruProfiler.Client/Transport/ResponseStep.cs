using System.Text.Json;
using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Endpoints;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>Classifies and parses the response: an error becomes its exception, a success the operation's response.</summary>
/// <param name="createException">Creates the exception of an error.</param>
/// <param name="serviceClock">The service's clock, which every response shows; <see langword="null"/> when skew is not corrected.</param>
/// <param name="endpoint">The endpoint that is called.</param>
/// <param name="timeProvider">The clock of the client.</param>
internal sealed class ResponseStep(
    Func<ServiceError, CodeGuruProfilerException> createException, ServiceClock? serviceClock, Endpoint endpoint, TimeProvider timeProvider)
    : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        ServiceResponse response = message.Response;
        response.RequestId = ForeignText.RequestId(response.GetHeaders("x-amzn-RequestId"), message)
            ?? ForeignText.RequestId(response.GetHeaders("x-amz-request-id"), message);
        serviceClock?.Observe(message, response);
        if (!response.IsSuccess)
        {
            throw createException(ErrorReader.Read(message, response, timeProvider));
        }

        try
        {
            message.ReadResponse(response);
            return ValueTask.CompletedTask;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // Utf8JsonReader raises InvalidOperationException for text that is not Unicode.
            throw new ConnectionFailure(message, endpoint, timeProvider).Unreadable(response, cause);
        }
    }
}
