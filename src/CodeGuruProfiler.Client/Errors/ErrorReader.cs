using System.Net;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Errors;

/// <summary>
/// Reads an error answer. The name stands in the <c>X-Amzn-Errortype</c> header, else in the body's <c>code</c> or <c>__type</c>.
/// https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization
/// </summary>
internal static class ErrorReader
{
    private const int MaxStart = 512;
    private const int MaxBytesOfACharacter = 4;
    private const int MaxDepth = 64;

    public static ServiceError Read(PipelineMessage message, ServiceResponse response)
    {
        ReadOnlySpan<byte> body = response.Body;
        ErrorBody? parsed = TryReadBody(body);
        string? code = ShortName(response.GetHeader("x-amzn-errortype")) ?? ShortName(parsed?.Code) ?? ShortName(parsed?.Type);
        return new ServiceError
        {
            Operation = message.Request.Operation.Name,
            Code = code,
            Message = parsed?.Message is { } text ? Redaction.Apply(text, message) : null,
            StatusCode = (HttpStatusCode)response.StatusCode,
            RequestId = response.RequestId,
            Attempts = message.Attempt,
            UnreadableBody = body.Length > 0 && (parsed is null || (code is null && string.IsNullOrEmpty(parsed.Message)))
                ? response.DecodingProblem ?? Start(body, message)
                : null,
            RetryAfter = new RetryAfter(response.GetHeader("x-amz-retry-after"), response.GetHeader("Retry-After")),
        };
    }

    /// <summary>Gives the first 512 characters of a body as one line, without what authenticated the request.</summary>
    public static string Start(ReadOnlySpan<byte> body, PipelineMessage message)
    {
        int lookAhead = Redaction.LookAhead(message);
        int most = (MaxStart + lookAhead) * MaxBytesOfACharacter;
        string text = Redaction.Apply(Encoding.UTF8.GetString(body[..Math.Min(body.Length, most)]), message);
        if (body.Length > most)
        {
            // What is looked at may end within a secret.
            text = text[..Math.Max(0, text.Length - lookAhead)];
        }

        if (text.Length > MaxStart)
        {
            // Half of a surrogate pair is no text.
            text = text[..(char.IsHighSurrogate(text[MaxStart - 1]) ? MaxStart - 1 : MaxStart)];
        }

        return OneLine.Of(text);
    }

    // "aws.protocoltests#FooError:http://internal.amazon.com/coral/" names FooError.
    private static string? ShortName(string? type)
    {
        if (string.IsNullOrWhiteSpace(type))
        {
            return null;
        }

        int colon = type.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? type : type[..colon];
        name = name[(name.LastIndexOf('#') + 1)..].Trim();
        return name.Length == 0 ? null : name;
    }

    private static ErrorBody? TryReadBody(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.StartObject ? ReadMembers(ref json) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or text in it that is not Unicode: the caller is shown how the body begins.
            return null;
        }
    }

    private static ErrorBody ReadMembers(ref Utf8JsonReader json)
    {
        var body = new ErrorBody();
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

        return body;
    }

    private static string? ReadText(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String)
        {
            return json.GetString();
        }

        json.Skip();
        return null;
    }

    private sealed class ErrorBody
    {
        public string? Code { get; set; }

        public string? Type { get; set; }

        public string? Message { get; set; }
    }
}
