using System.Globalization;
using CodeGuruProfiler.Profiles.CallTrees;
using CodeGuruProfiler.Profiles.Documents;
using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>The content of a profile as it was read, whichever of the two it is.</summary>
/// <param name="isTolerant">Whether a field of an unexpected type is kept as unknown instead of refused, as for the aggregated profile, whose format is not public.</param>
/// <param name="texts">The texts that recorded values have by number; new ones when null.</param>
internal sealed class ParsedProfile(bool isTolerant, DocumentSymbols? texts = null)
{
    private ValueRecorder? _unknown;

    public bool IsTolerant { get; } = isTolerant;

    public CallTreeAssembler Tree { get; } = new();

    public bool HasCallGraph { get; set; }

    public DateTimeOffset? Start { get; private set; }

    public DateTimeOffset? End { get; private set; }

    public string? Period { get; private set; }

    public AgentMetadata? Metadata { get; private set; }

    public AgentDebugInfo? DebugInfo { get; private set; }

    /// <summary>Gets the texts that recorded values of this document have by number.</summary>
    public DocumentSymbols Texts { get; } = texts ?? new DocumentSymbols();

    public ReadOnlySpan<byte> Unknown => _unknown is null ? default : _unknown.Bytes;

    public UnknownFields GetUnknownFields()
        => _unknown is null ? UnknownFields.None : UnknownFields.Copy(UnknownSectionFields.Mark(_unknown, IsUnderstood));

    /// <summary>The same document with one struct of its unknown fields as the call tree.</summary>
    /// <param name="found">Where in <see cref="Unknown"/> the struct is.</param>
    /// <param name="limits">The limits for the tree.</param>
    public ParsedProfile WithCallGraph(Range found, ReadLimits limits)
    {
        var result = new ParsedProfile(IsTolerant, Texts) { Start = Start, End = End, Period = Period };
        RecordedTokenReader.ReadCallGraph(Unknown[found], Texts, new ProfileParser(result, limits, Unknown.Length));
        result.Keep(Unknown[..found.Start]);
        result.Keep(Unknown[found.End..]);
        return result;
    }

    public void Take(ProfileField field, RecordedValue value, long position)
    {
        switch (field)
        {
            case ProfileField.Start when TryGetTime(value, position, FieldNames.Start) is { } start:
                Start = start;
                break;
            case ProfileField.End when TryGetTime(value, position, FieldNames.End) is { } end:
                End = end;
                break;
            case ProfileField.CallGraph when !IsTolerant:
                throw Errors.Unexpected($"a struct in '{FieldNames.CallGraph}'", value.Kind.Describe(), position);
            case ProfileField.Period when IsTolerant && value.TryGetString(out string? period):
                Period = period;
                break;
            case ProfileField.AgentMetadata when !IsTolerant && value.Kind == ValueKind.StartStruct:
                Metadata = AgentMetadataFormat.Read(value);
                break;
            case ProfileField.DebugInfo when !IsTolerant && value.Kind == ValueKind.StartStruct:
                DebugInfo = AgentDebugInfoFormat.Read(value);
                break;
            default:
                Keep(value.Bytes);
                break;
        }
    }

    private void Keep(ReadOnlySpan<byte> values)
        => (_unknown ??= new ValueRecorder(Texts)).Append(values);

    private bool IsUnderstood(string field) => field switch
    {
        FieldNames.Start => Start is not null,
        FieldNames.End => End is not null,
        FieldNames.Period => Period is not null,
        FieldNames.CallGraph => HasCallGraph,
        FieldNames.AgentMetadata => Metadata is not null,
        FieldNames.DebugInfo => DebugInfo is not null,
        _ => false,
    };

    private DateTimeOffset? TryGetTime(RecordedValue value, long position, string field)
    {
        DateTimeOffset? time = null;
        bool isTime = value.TryGetDouble(out double milliseconds);
        if (isTime)
        {
            bool fits = milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
            time = fits ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
        }
        else if (value.TryGetTimestamp(out string? timestamp))
        {
            isTime = true;
            time = IonScalars.ToTime(timestamp);
        }

        if (IsTolerant)
        {
            return time ?? TryGetTime(value);
        }

        if (!isTime)
        {
            throw Errors.Unexpected($"milliseconds since 1970 in '{field}'", value.Kind.Describe(), position);
        }

        if (time is null)
        {
            throw Errors.NotATime(field, position);
        }

        return time;
    }

    // A date and a time of ISO 8601 and nothing shorter: a bare time of day would be read as today's.
    private static DateTimeOffset? TryGetTime(RecordedValue value)
        => value.TryGetString(out string? text)
            && DateTimeOffset.TryParseExact(
                text,
                ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out DateTimeOffset time)
            ? time
            : null;
}
