using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Validation;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Reads the body of PostAgentProfile: JSON or Ion, as the Content-Type says, and compressed or not.</summary>
internal static class AgentProfileReader
{
    private static ReadOnlySpan<byte> GzipStart => [0x1F, 0x8B];

    /// <summary>Gets the profile; ends the request when the body is none.</summary>
    public static AgentProfile Read(OperationInput input)
    {
        CheckHeaders(input, out bool isJson);
        AgentProfile profile = Parse(input.Payload.Span, isJson);
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

        return profile;
    }

    private static void CheckHeaders(OperationInput input, out bool isJson)
    {
        string contentType = input.Text("contentType");
        isJson = MediaTypes.Is(contentType, MediaTypes.Json);
        if (!isJson && !MediaTypes.Is(contentType, MediaTypes.Ion))
        {
            Throw.Malformed($"The body must be of Content-Type {MediaTypes.Json} or {MediaTypes.Ion}, not '{contentType}'.");
        }

        string encoding = input.Request.FindHeader("Content-Encoding") ?? "identity";
        if (encoding is not ("gzip" or "identity"))
        {
            Throw.Malformed($"The Content-Encoding must be gzip or none, not '{encoding}'.");
        }

        if (encoding == "gzip" && !input.Payload.Span.StartsWith(GzipStart))
        {
            Throw.Malformed("The Content-Encoding says gzip, but the body is not compressed.");
        }
    }

    private static AgentProfile Parse(ReadOnlySpan<byte> bytes, bool isJson)
    {
        bool isCompressed = bytes.StartsWith(GzipStart);
        // The reader takes any form; a Content-Type that says JSON binds the sender.
        if (isJson && !isCompressed && bytes.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
        {
            Throw.Malformed($"The body is of Content-Type {MediaTypes.Json}, but it is not a JSON object.");
        }

        try
        {
            return AgentProfile.Parse(bytes);
        }
        catch (ProfileFormatException syntax) when (syntax.InnerException is not null || isCompressed)
        {
            Throw.Malformed($"The body is malformed: {syntax.Message}");
            return null;
        }
        catch (ProfileFormatException meaning)
        {
            Throw.Invalid($"The body is not an agent profile: {meaning.Message}");
            return null;
        }
    }
}
