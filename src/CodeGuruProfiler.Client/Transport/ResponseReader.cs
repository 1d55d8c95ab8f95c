using System.Text.Json;
using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Endpoints;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>Reads an answer: an error becomes its exception, a success the operation's response.</summary>
/// <param name="createException">Makes the exception of an error.</param>
/// <param name="serviceClock">The clock that every answer tells of; <see langword="null"/> when skew is not corrected.</param>
/// <param name="endpoint">The endpoint that is called.</param>
/// <param name="timeProvider">The clock of the client.</param>
internal sealed class ResponseReader(
    Func<ServiceError, CodeGuruProfilerException> createException, ServiceClock? serviceClock, Endpoint endpoint, TimeProvider timeProvider)
{
    public void Read(PipelineMessage message, ServiceResponse response)
    {
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
            message.Status = response.StatusCode;
            message.RequestId = response.RequestId;
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            // Utf8JsonReader raises InvalidOperationException for text that is not Unicode.
            throw new ConnectionFailure(message, endpoint, timeProvider).Unreadable(response, cause);
        }
    }
}
