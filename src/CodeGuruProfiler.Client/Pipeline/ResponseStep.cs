using System.Runtime.CompilerServices;
using System.Text.Json;
using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Errors;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>Reads the answer: an error becomes its exception, a success the operation's response. It runs in an attempt, so that a bad answer is a failed attempt.</summary>
/// <param name="createException">Makes the exception of an error.</param>
/// <param name="serviceClock">The clock that every answer tells of; <see langword="null"/> when skew is not corrected.</param>
internal sealed class ResponseStep(Func<ServiceError, CodeGuruProfilerException> createException, ServiceClock? serviceClock) : PipelineStep
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        try
        {
            await next.SendAsync(message).ConfigureAwait(false);
            // The transport, which comes last, has set it or thrown.
            Read(message, message.Response!);
        }
        finally
        {
            message.Response?.Dispose();
            message.Response = null;
        }
    }

    private void Read(PipelineMessage message, ServiceResponse response)
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
