using System.Buffers;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.CodeGuru;

/// <summary>CodeGuru's own documents.</summary>
internal static class CodeGuruProfiles
{
    private const string AgentMetadata = "agentMetadata";

    /// <summary>Reads a document, of an agent or aggregated.</summary>
    public static ConvertedProfile Read(ReadOnlySpan<byte> bytes, ProfileFormat format, ReadLimits limits)
    {
        var options = limits.ToOptions();

        // The tolerant reader takes both kinds. To it an agent's metadata is an unknown field.
        var aggregated = AggregatedProfile.Parse(bytes, options);
        AgentMetadata? metadata = aggregated.UnknownFields.Names.Contains(AgentMetadata) ? AgentProfile.Parse(bytes, options).Metadata : null;
        return new ConvertedProfile
        {
            Format = format,
            CallTree = aggregated.CallTree,
            Start = aggregated.Start,
            End = aggregated.End,
            TimePerCount = metadata is null ? null : AgentProfiles.TimePerCountOf(metadata),
            TimesSampled = metadata?.NumTimesSampled,
        };
    }

    public static void Write(ConvertedProfile profile, ProfileFormat format, IBufferWriter<byte> output)
        => profile.ToAggregatedProfile().WriteTo(output, format == ProfileFormat.CodeGuruJson ? ProfileEncoding.Json : ProfileEncoding.Ion);
}
