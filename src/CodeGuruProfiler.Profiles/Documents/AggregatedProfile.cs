using System.Buffers;
using System.Diagnostics;
using System.Text;
using CodeGuruProfiler.Profiles.Documents;
using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Reading;
using CodeGuruProfiler.Profiles.Text;
using CodeGuruProfiler.Profiles.Writing;

namespace CodeGuruProfiler.Profiles;

/// <summary>The profiles of a group's agents, aggregated: the response of GetProfile.</summary>
/// <remarks>
/// <para>
/// <strong>Best effort.</strong> Amazon has not published this format, and no sample of it is public. The reader assumes the
/// format of the agent's profile, with a count for each thread state. The reader takes the first struct that has
/// <c>children</c> for the call tree, keeps unknown fields, and keeps fields of an unexpected type as unknown. To preserve
/// every byte, keep the response's bytes, which the client always returns.
/// </para>
/// <para>The local service of this repository stores and returns profiles in this form.</para>
/// </remarks>
[DebuggerDisplay("{Start,nq} to {End,nq}: {CallTree}")]
public sealed record AggregatedProfile
{
    /// <summary>Gets the start of the profile.</summary>
    /// <value><see langword="null"/> if absent. Written in whole milliseconds.</value>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Gets the end of the profile.</summary>
    /// <value><see langword="null"/> if absent. Written in whole milliseconds.</value>
    public DateTimeOffset? End { get; init; }

    /// <summary>Gets the aggregation period: <c>PT5M</c>, <c>PT1H</c> or <c>P1D</c>; <see langword="null"/> if absent.</summary>
    public string? Period { get; init; }

    /// <summary>Gets the calls and how often each was seen. Empty when the bytes hold nothing that looks like one.</summary>
    public CallTree CallTree { get; init; } = CallTree.Empty;

    /// <summary>Gets the fields that this library does not know.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.None;

    /// <summary>Reads a profile from Ion, binary or text, or from JSON, distinguished by the first bytes; gzip is decompressed first.</summary>
    /// <param name="bytes">The bytes, which are not kept.</param>
    /// <param name="options">The limits; the default ones if <see langword="null"/>.</param>
    /// <returns>The profile, as far as it was understood.</returns>
    /// <exception cref="ProfileFormatException">The bytes are neither Ion nor JSON, hold no struct, or exceed a limit.</exception>
    public static AggregatedProfile Parse(ReadOnlySpan<byte> bytes, ProfileReaderOptions? options = null)
        => Parse(bytes, contentType: null, contentEncoding: null, options);

    /// <summary>Reads a profile as GetProfile returned it.</summary>
    /// <param name="bytes">The bytes, which are not kept.</param>
    /// <param name="contentType">The response's content type. Content of type JSON must be JSON; content that is both JSON and Ion text is read as this type. With another one, or <see langword="null"/>, the first bytes decide.</param>
    /// <param name="contentEncoding">The response's content encoding: <c>gzip</c>, or <see langword="null"/> for none: the first bytes then decide.</param>
    /// <param name="options">The limits; the default ones if <see langword="null"/>.</param>
    /// <returns>The profile, as far as it was understood.</returns>
    /// <exception cref="ProfileFormatException">The bytes are neither Ion nor JSON, hold no struct, are not of their content type, are encoded otherwise, or exceed a limit.</exception>
    public static AggregatedProfile Parse(ReadOnlySpan<byte> bytes, string? contentType, string? contentEncoding, ProfileReaderOptions? options = null)
    {
        ParsedProfile document = ProfileReader.Read(bytes, isTolerant: true, contentType, contentEncoding, options);
        if (!document.HasCallGraph)
        {
            document = NestedCallGraph.Find(document, ReadLimits.Of(options));
        }

        return new AggregatedProfile
        {
            Start = document.Start,
            End = document.End,
            Period = document.Period,
            CallTree = document.Tree.Finish(),
            UnknownFields = document.GetUnknownFields(),
        };
    }

    /// <summary>Converts an agent profile.</summary>
    /// <param name="profile">The agent's profile, whose metadata is left behind.</param>
    /// <returns>The times and the call tree.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is <see langword="null"/>.</exception>
    public static AggregatedProfile From(AgentProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);

        return new AggregatedProfile
        {
            Start = profile.Start == default ? null : profile.Start,
            End = profile.End == default ? null : profile.End,
            CallTree = profile.CallTree,
        };
    }

    /// <summary>Merges agent profiles.</summary>
    /// <param name="profiles">The profiles; an empty sequence for an empty profile.</param>
    /// <returns>The earliest start, the latest end and the sum of the call trees.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profiles"/> or one of them is <see langword="null"/>.</exception>
    public static AggregatedProfile Merge(IEnumerable<AgentProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);

        return Merge(profiles.Select(From));
    }

    /// <summary>Merges profiles.</summary>
    /// <param name="profiles">The profiles; an empty sequence for an empty profile.</param>
    /// <returns>The earliest start, the latest end and the sum of the call trees; the period when all have the same. Unknown fields are left out, because they cannot be added up.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profiles"/> or one of them is <see langword="null"/>.</exception>
    public static AggregatedProfile Merge(IEnumerable<AggregatedProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);

        return ProfileMerge.Merge(profiles);
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

    private static IEnumerable<UnknownFields> AllUnknownFields(AggregatedProfile profile)
        => [profile.UnknownFields, profile.CallTree.UnknownFieldsOfNodes];

    private static void Write(TokenWriter writer, AggregatedProfile profile)
    {
        // A field in the place of the call graph that is not one is written back there, unless a tree was set.
        bool isReplaced = profile.CallTree.IsEmpty && profile.UnknownFields.Replaces(FieldNames.CallGraph);
        using var section = new SectionWriter(writer, profile.UnknownFields);
        section.Time(FieldNames.Start, profile.Start);
        section.Time(FieldNames.End, profile.End);
        section.String(FieldNames.Period, profile.Period);
        section.Struct(FieldNames.CallGraph, isReplaced ? null : profile.CallTree, CallTreeWriter.Write);
    }

    private bool PrintMembers(StringBuilder builder)
    {
        new RecordText(builder)
            .Time(nameof(Start), Start)
            .Time(nameof(End), End)
            .Value(nameof(Period), Period)
            .Value(nameof(CallTree), CallTree)
            .Value(nameof(UnknownFields), UnknownFields);
        return true;
    }
}
