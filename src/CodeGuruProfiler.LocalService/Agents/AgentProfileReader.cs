using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

internal static class AgentProfileReader
{
    private const byte GzipStart = 0x1F;

    /// <summary>Gets the profile of a PostAgentProfile request; ends the request when it is none.</summary>
    public static AgentProfile Read(OperationInput input)
    {
        string contentType = input.Text("contentType");
        if (!MediaTypes.Is(contentType, MediaTypes.Json) && !MediaTypes.Is(contentType, MediaTypes.Ion))
        {
            Throw.Malformed($"The body must be of Content-Type {MediaTypes.Json} or {MediaTypes.Ion}, not '{contentType}'.");
        }

        if (input.Request.FindHeader("Content-Encoding") is { } encoding && encoding is not ("gzip" or "identity" or ""))
        {
            Throw.Malformed($"The Content-Encoding must be gzip or none, not '{encoding}'.");
        }

        AgentProfile profile = Parse(input.Payload.Span, MediaTypes.Is(contentType, MediaTypes.Json));
        if (profile.Start == default || profile.End == default)
        {
            Throw.Invalid("The agent profile must have a start and an end.");
        }

        if (profile.End < profile.Start)
        {
            Throw.Invalid("The agent profile ends before it starts.");
        }

        return profile;
    }

    private static AgentProfile Parse(ReadOnlySpan<byte> bytes, bool isJson)
    {
        // The reader takes any form; a Content-Type that says JSON binds the sender.
        if (isJson && bytes.TrimStart(" \t\r\n"u8) is [not ((byte)'{' or GzipStart), ..])
        {
            Throw.Malformed($"The body is of Content-Type {MediaTypes.Json}, but it is not a JSON object.");
        }

        try
        {
            // Tells JSON, Ion and gzip apart by the first bytes.
            return AgentProfile.Parse(bytes);
        }
        catch (NotSupportedException ion)
        {
            Throw.Malformed(ion.Message);
            return null;
        }
        catch (ProfileFormatException notSyntax) when (notSyntax.InnerException is not null)
        {
            Throw.Malformed($"The body is malformed: {notSyntax.Message}");
            return null;
        }
        catch (ProfileFormatException notProfile)
        {
            Throw.Invalid($"The body is not an agent profile: {notProfile.Message}");
            return null;
        }
    }
}
