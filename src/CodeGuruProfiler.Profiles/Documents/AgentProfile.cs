using System.Buffers;
using System.Diagnostics;
using System.Text;
using CodeGuruProfiler.Profiles.Documents;
using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Reading;
using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles;

/// <summary>A profile that an agent recorded in some minutes: the body of PostAgentProfile.</summary>
/// <remarks>
/// <para>Its format is the one of AWS's Python agent. Compare two of them with <c>==</c>: the encoding they came in does not matter.</para>
/// <para>A field of another type than AWS's agent writes is kept as an unknown field, unless the profile makes no sense without it.</para>
/// </remarks>
[DebuggerDisplay("{Start,nq} to {End,nq}: {CallTree}")]
public sealed record AgentProfile
{
    /// <summary>Gets when the profile began.</summary>
    /// <value>Written in whole milliseconds. The default value stands for a profile that does not say, and is not written.</value>
    public required DateTimeOffset Start { get; init; }

    /// <summary>Gets the time of the last sample, which may be before the profile was sent.</summary>
    /// <value>After <see cref="Start"/> if the service is to take it. Written in whole milliseconds. The default value stands for a profile that does not say, and is not written.</value>
    public required DateTimeOffset End { get; init; }

    /// <summary>Gets how the profile was made.</summary>
    /// <value>Never null; not written when nothing in it is set.</value>
    public AgentMetadata Metadata { get; init; } = new();

    /// <summary>Gets the calls and how often each was seen.</summary>
    public CallTree CallTree { get; init; } = CallTree.Empty;

    /// <summary>Gets the diagnostics of the agent; <see langword="null"/> if absent.</summary>
    public AgentDebugInfo? DebugInfo { get; init; }

    /// <summary>Gets the fields that this library does not know.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.None;

    /// <summary>Reads a profile from Ion, binary or text, or from JSON, distinguished by the first bytes; gzip is decompressed first.</summary>
    /// <param name="bytes">The bytes, which are not kept.</param>
    /// <param name="options">The limits; the default ones if <see langword="null"/>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ProfileFormatException">The bytes are not a profile, or exceed a limit.</exception>
    public static AgentProfile Parse(ReadOnlySpan<byte> bytes, ProfileReaderOptions? options = null)
    {
        ParsedProfile document = ProfileReader.Read(bytes, isTolerant: false, contentType: null, contentEncoding: null, options);
        return new AgentProfile
        {
            Start = document.Start ?? default,
            End = document.End ?? default,
            Metadata = document.Metadata ?? new AgentMetadata(),
            CallTree = document.Tree.Finish(),
            DebugInfo = document.DebugInfo,
            UnknownFields = document.GetUnknownFields(),
        };
    }

    /// <summary>Writes the profile.</summary>
    /// <param name="output">The buffer to write to.</param>
    /// <param name="encoding">The encoding; its media type is <see cref="ProfileMediaTypes.ToMediaType"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="encoding"/> is not a member of <see cref="ProfileEncoding"/>.</exception>
    public void WriteTo(IBufferWriter<byte> output, ProfileEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(output);

        ProfileWriter.Write(this, output, encoding, Write, AllUnknownFields);
    }

    /// <summary>Writes the profile to a new array.</summary>
    /// <param name="encoding">The encoding; its media type is <see cref="ProfileMediaTypes.ToMediaType"/>.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="encoding"/> is not a member of <see cref="ProfileEncoding"/>.</exception>
    public byte[] ToArray(ProfileEncoding encoding)
        => ProfileWriter.ToArray(this, encoding, Write, AllUnknownFields);

    private static IEnumerable<UnknownFields> AllUnknownFields(AgentProfile profile)
        =>
        [
            profile.UnknownFields,
            profile.CallTree.UnknownFieldsOfNodes,
            profile.Metadata.UnknownFields,
            profile.Metadata.FleetInfo?.UnknownFields ?? UnknownFields.None,
            profile.Metadata.AgentInfo?.UnknownFields ?? UnknownFields.None,
            profile.Metadata.AgentOverhead?.UnknownFields ?? UnknownFields.None,
            profile.Metadata.Metrics?.UnknownFields ?? UnknownFields.None,
            profile.DebugInfo?.UnknownFields ?? UnknownFields.None,
        ];

    private static void Write(TokenWriter writer, AgentProfile profile)
    {
        using var section = new SectionWriter(writer, profile.UnknownFields);
        section.Time(FieldNames.Start, profile.Start == default ? null : profile.Start);
        section.Time(FieldNames.End, profile.End == default ? null : profile.End);
        section.Struct(FieldNames.AgentMetadata, profile.Metadata == new AgentMetadata() ? null : profile.Metadata, AgentMetadataFormat.Write);
        section.Struct(FieldNames.CallGraph, profile.CallTree, CallTreeWriter.Write);
        section.Struct(FieldNames.DebugInfo, profile.DebugInfo, AgentDebugInfoFormat.Write);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        new RecordText(builder)
            .Time(nameof(Start), Start)
            .Time(nameof(End), End)
            .Value(nameof(Metadata), Metadata)
            .Value(nameof(CallTree), CallTree)
            .Value(nameof(DebugInfo), DebugInfo)
            .Value(nameof(UnknownFields), UnknownFields);
        return true;
    }
}
