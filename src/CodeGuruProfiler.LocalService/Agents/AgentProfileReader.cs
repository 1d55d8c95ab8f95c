using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Validation;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Reads the body of PostAgentProfile: JSON or Ion by its Content-Type, compressed or not.</summary>
internal static class AgentProfileReader
{
    // The clocks of agents may be wrong by this much. A profile from the far future would stay the latest one for ever.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>Returns the profile, or fails the request when the body is not a profile.</summary>
    public static AgentProfile Read(OperationInput input, ServiceContext service)
    {
        CheckHeaders(input, out bool isJson, out bool isGzip);
        AgentProfile profile = Parse(input.Payload, isJson, isGzip, service.MaxDecompressedBytes);
        DateTimeOffset now = service.Now;
        if (profile.Start == default || profile.End == default)
        {
            throw Errors.Invalid("The agent profile must have a start and an end.");
        }

        if (!Iso8601.IsUsable(profile.Start))
        {
            throw Errors.Invalid("The agent profile must start in the years 1970 to 9998.");
        }

        if (profile.End < profile.Start)
        {
            throw Errors.Invalid("The agent profile ends before it starts.");
        }

        if (profile.End > now + Ahead)
        {
            throw Errors.Invalid($"The agent profile must not be more than a day ahead of {Iso8601.Write(now)}, but it covers {Iso8601.Write(profile.Start)} to {Iso8601.Write(profile.End)}.");
        }

        return profile;
    }

    // A mistake here is one of the HTTP request.
    private static void CheckHeaders(OperationInput input, out bool isJson, out bool isGzip)
    {
        string contentType = input.Text("contentType");
        isJson = MediaTypes.Is(contentType, MediaTypes.Json);
        if (!isJson && !MediaTypes.Is(contentType, MediaTypes.Ion))
        {
            throw Errors.Malformed($"The Content-Type must be {MediaTypes.Json} or {MediaTypes.Ion}, not '{contentType}'.");
        }

        string? encoding = input.Request.FindHeader("Content-Encoding");
        isGzip = GzipBody.IsNamed(encoding);
        if (!isGzip && encoding is not null && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw Errors.Malformed($"The Content-Encoding must be gzip or absent, not '{encoding}'.");
        }

        if (isGzip && !GzipBody.Is(input.Payload.Span))
        {
            throw Errors.Malformed("The Content-Encoding is gzip, but the body is not compressed.");
        }
    }

    private static AgentProfile Parse(ReadOnlyMemory<byte> bytes, bool isJson, bool isGzip, long maxDecompressedBytes)
    {
        // The reader accepts any format; with a Content-Type of JSON, the body must be JSON.
        if (isJson && !GzipBody.Is(bytes.Span) && !IsJsonObject(bytes.Span))
        {
            throw Errors.Invalid($"The Content-Type is {MediaTypes.Json}, but the body is not a JSON object.");
        }

        try
        {
            return AgentProfile.Parse(bytes.Span);
        }
        catch (ProfileFormatException invalid)
        {
            if (isGzip && GzipBody.FindContent(bytes, maxDecompressedBytes) is null)
            {
                throw Errors.Malformed($"The Content-Encoding is gzip, but the body cannot be decompressed: {invalid.Message}");
            }

            throw Errors.Invalid($"The body is not an agent profile: {invalid.Message}");
        }
    }

    private static bool IsJsonObject(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
