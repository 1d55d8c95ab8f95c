using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Validation;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Reads the body of PostAgentProfile: JSON or Ion, as the Content-Type says, and compressed or not.</summary>
internal static class AgentProfileReader
{
    // As long as the clocks of agents may be wrong; a profile of the far future would be the latest one for ever.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>Gets the profile; ends the request when the body is none.</summary>
    public static AgentProfile Read(OperationInput input, ServiceContext service)
    {
        CheckHeaders(input, out bool isJson, out bool isGzip);
        AgentProfile profile = Parse(input.Payload, isJson, isGzip, service.MaxDecompressedBytes);
        DateTimeOffset now = service.Now;
        if (profile.Start == default || profile.End == default)
        {
            Throw.Invalid("The agent profile must have a start and an end.");
        }

        if (!Iso8601.IsUsable(profile.Start))
        {
            Throw.Invalid("The agent profile must start in the years 1970 to 9998.");
        }

        if (profile.End < profile.Start)
        {
            Throw.Invalid("The agent profile ends before it starts.");
        }

        if (profile.End > now + Ahead)
        {
            Throw.Invalid($"The agent profile must not be more than a day ahead of {Iso8601.Write(now)}; it is from {Iso8601.Write(profile.Start)} to {Iso8601.Write(profile.End)}.");
        }

        return profile;
    }

    // What is wrong here is wrong with the request as HTTP.
    private static void CheckHeaders(OperationInput input, out bool isJson, out bool isGzip)
    {
        string contentType = input.Text("contentType");
        isJson = MediaTypes.Is(contentType, MediaTypes.Json);
        if (!isJson && !MediaTypes.Is(contentType, MediaTypes.Ion))
        {
            Throw.Malformed($"The body must be of Content-Type {MediaTypes.Json} or {MediaTypes.Ion}, not '{contentType}'.");
        }

        string? encoding = input.Request.FindHeader("Content-Encoding");
        isGzip = GzipBody.IsNamed(encoding);
        if (!isGzip && encoding is not null && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            Throw.Malformed($"The Content-Encoding must be gzip or none, not '{encoding}'.");
        }

        if (isGzip && !GzipBody.Is(input.Payload.Span))
        {
            Throw.Malformed("The Content-Encoding says gzip, but the body is not compressed.");
        }
    }

    private static AgentProfile Parse(ReadOnlyMemory<byte> bytes, bool isJson, bool isGzip, long maxDecompressedBytes)
    {
        // The reader takes any form; a Content-Type that says JSON binds the sender.
        if (isJson && !GzipBody.Is(bytes.Span) && !IsJsonObject(bytes.Span))
        {
            Throw.Invalid($"The body is of Content-Type {MediaTypes.Json}, but it is not a JSON object.");
        }

        try
        {
            return AgentProfile.Parse(bytes.Span);
        }
        catch (ProfileFormatException invalid)
        {
            if (isGzip && GzipBody.FindContent(bytes, maxDecompressedBytes) is null)
            {
                Throw.Malformed($"The Content-Encoding says gzip, but the body cannot be decompressed: {invalid.Message}");
            }

            Throw.Invalid($"The body is not an agent profile: {invalid.Message}");
            return null;
        }
    }

    private static bool IsJsonObject(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }
}
