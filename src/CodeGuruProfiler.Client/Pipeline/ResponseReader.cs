using System.Text.Json;
using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Errors;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>Reads an answer: an error becomes its exception, a success the operation's response.</summary>
/// <param name="createException">Makes the exception of an error.</param>
/// <param name="serviceClock">The clock that every answer tells of; <see langword="null"/> when skew is not corrected.</param>
internal sealed class ResponseReader(Func<ServiceError, CodeGuruProfilerException> createException, ServiceClock? serviceClock)
{
    public void Read(PipelineMessage message, ServiceResponse response)
    {
        serviceClock?.Observe(message, response);
        if (!response.IsSuccess)
        {
            throw createException(ErrorReader.Read(message, response));
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
            throw Throw.Unreadable(message, response.StatusCode, response.RequestId, ErrorReader.Start(response.Body, message), cause);
        }
    }
}
