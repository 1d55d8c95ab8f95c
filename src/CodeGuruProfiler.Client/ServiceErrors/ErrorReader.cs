using System.Net;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ServiceErrors;

/// <summary>
/// Reads an error response. The name is in the <c>X-Amzn-Errortype</c> header, else in the body's <c>code</c> or <c>__type</c>.
/// https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
/// </summary>
internal static class ErrorReader
{
    private const int MaxDepth = 64;

    public static ServiceError Read(PipelineMessage message, ServiceResponse response, TimeProvider timeProvider)
    {
        var gate = new ForeignText(message);
        ReadOnlySpan<byte> body = response.Body;
        ErrorBody? parsed = TryReadBody(body);
        string? code = gate.Code(response.GetHeaders("x-amzn-errortype")) ?? gate.Code(parsed?.Code) ?? gate.Code(parsed?.Type);
        string? text = parsed?.Message is { Length: > 0 } said ? said : response.GetHeader("x-amzn-error-message");
        int status = response.StatusCode;
        return new ServiceError
        {
            Operation = message.Request.Operation.Name,
            Code = code,
            Message = text is null ? null : gate.Message(text),
            StatusCode = (HttpStatusCode)status,
            RequestId = response.RequestId,
            Attempts = message.Attempts.Number,
            Failures = message.Attempts.FailuresWith(code ?? $"HTTP {status}", (HttpStatusCode)status, timeProvider),
            UnreadableBody = body.Length > 0 && (parsed is not { IsWhole: true } || code is null) && string.IsNullOrEmpty(text)
                ? response.DecodingProblem is { } problem ? gate.Message(problem) : gate.Start(body)
                : null,
            Location = status is >= 300 and < 400 && response.GetHeader("Location") is { Length: > 0 } location ? gate.Message(location) : null,
            RetryAfter = new RetryAfter(response.GetHeader("x-amz-retry-after"), response.GetHeader("Retry-After")),
        };
    }

    private static ErrorBody? TryReadBody(ReadOnlySpan<byte> body)
    {
        // Nothing else is an error of the service; the exception of the JSON reader would quote it.
        if (body.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
        {
            return null;
        }

        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        var read = new ErrorBody();
        try
        {
            json.Read();
            ReadMembers(ref json, read);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, a name that is not Unicode, or cut off: a code before that decides on a retry all the same, and the caller is shown how the body begins.
            read.IsWhole = false;
        }

        return read;
    }

    private static void ReadMembers(ref Utf8JsonReader json, ErrorBody body)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("message"u8) || json.ValueTextEquals("Message"u8) || json.ValueTextEquals("errorMessage"u8))
            {
                body.Message ??= ReadText(ref json);
            }
            else if (json.ValueTextEquals("code"u8))
            {
                body.Code = ReadText(ref json);
            }
            else if (json.ValueTextEquals("Code"u8))
            {
                body.Code ??= ReadText(ref json);
            }
            else if (json.ValueTextEquals("__type"u8))
            {
                body.Type = ReadText(ref json);
            }
            else
            {
                json.Read();
                json.Skip();
            }
        }
    }

    private static string? ReadText(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.String)
        {
            json.Skip();
            return null;
        }

        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            // Not Unicode, as when a server cuts a text within a pair of surrogates: its escapes are still a text to show, and no name of an error.
            return Encoding.UTF8.GetString(json.ValueSpan);
        }
    }

    private sealed class ErrorBody
    {
        public bool IsWhole { get; set; } = true;

        public string? Code { get; set; }

        public string? Type { get; set; }

        public string? Message { get; set; }
    }
}
