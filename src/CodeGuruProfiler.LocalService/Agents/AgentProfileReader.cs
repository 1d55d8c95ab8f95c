using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

internal static class AgentProfileReader
{
    /// <summary>Gets the profile of a PostAgentProfile request; ends the request when it is none.</summary>
    public static AgentProfile Read(OperationInput input)
    {
        string contentType = input.Text("contentType");
        if (!MediaTypes.Is(contentType, MediaTypes.Json) && !MediaTypes.Is(contentType, MediaTypes.Ion))
        {
            Throw.Malformed($"The body must be of Content-Type {MediaTypes.Json} or {MediaTypes.Ion}, not '{contentType}'.");
        }

        AgentProfile profile = Parse(input.Payload.Span);
        if (profile.End < profile.Start)
        {
            Throw.Invalid("The agent profile ends before it starts.");
        }

        return profile;
    }

    private static AgentProfile Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return AgentProfile.Parse(bytes);
        }
        catch (ProfileFormatException malformed)
        {
            Throw.Malformed($"The body is not an agent profile: {malformed.Message}");
            return null;
        }
    }
}
