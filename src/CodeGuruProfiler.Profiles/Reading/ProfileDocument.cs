using System.Globalization;

namespace CodeGuruProfiler.Profiles;

/// <summary>What was read of a profile, whichever of the two it is.</summary>
/// <param name="isTolerant">Whether a field of an unexpected type is kept as unknown instead of refused, as for the aggregated profile, whose format is not public.</param>
internal sealed class ProfileDocument(bool isTolerant)
{
    private readonly ValueRecorder _unknown = new();

    public bool IsTolerant { get; } = isTolerant;

    public CallTreeAssembler Tree { get; } = new();

    public bool HasCallGraph { get; set; }

    public DateTimeOffset? Start { get; private set; }

    public DateTimeOffset? End { get; private set; }

    public string? Period { get; private set; }

    public AgentMetadata? Metadata { get; private set; }

    public AgentDebugInfo? DebugInfo { get; private set; }

    public ReadOnlySpan<ValueToken> Unknown => _unknown.Tokens;

    public UnknownFields GetUnknownFields() => UnknownFields.Copy(_unknown.Tokens);

    /// <summary>The same document with one struct of its unknown fields as the call tree.</summary>
    /// <param name="found">Where in <see cref="Unknown"/> the struct starts.</param>
    /// <param name="limits">The limits for the tree.</param>
    public ProfileDocument WithCallGraph(int found, ProfileReaderOptions limits)
    {
        var result = new ProfileDocument(IsTolerant) { Start = Start, End = End, Period = Period };
        int end = found + Unknown[found].Length;
        RecordedDocumentReader.ReadCallGraph(Unknown[found..end], new DocumentParser(result, limits));
        result._unknown.AppendAnew(Unknown[..found]);
        result._unknown.AppendAnew(Unknown[end..]);
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
                Throw.Unexpected($"a struct in '{FieldNames.CallGraph}'", value.Kind.Describe(), position);
                break;
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
                _unknown.Append(value.Tokens);
                break;
        }
    }

    private DateTimeOffset? TryGetTime(RecordedValue value, long position, string field)
    {
        if (value.TryGetDouble(out double milliseconds))
        {
            if (milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            {
                Throw.NotATime(field, position);
            }

            return DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);
        }

        if (value.TryGetTimestamp(out string? timestamp))
        {
            return IonTexts.ToTime(timestamp);
        }

        if (!IsTolerant)
        {
            Throw.Unexpected($"milliseconds since 1970 in '{field}'", value.Kind.Describe(), position);
        }

        return value.TryGetString(out string? text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : null;
    }
}
